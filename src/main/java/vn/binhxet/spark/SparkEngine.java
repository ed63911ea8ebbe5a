package vn.binhxet.spark;

import java.nio.file.Path;
import java.util.Optional;
import vn.binhxet.model.Message;

/** Finds Spark, which is no part of this program. */
public final class SparkEngine {
    private static final String CONTEXT = "org.apache.spark.api.java.JavaSparkContext";

    private SparkEngine() {}

    /**
     * Connects to machines, or starts a few threads that stand for them.
     *
     * @param master as Spark names it, such as {@code local[4]}; whoever submitted this program may have named one
     * @param local a folder for rows, where this machine does all the work; made when it is needed
     * @throws ClusterException if there is no Spark, or no such master
     */
    public static SparkReview connect(Optional<String> master, Path local) {
        try {
            Class.forName(CONTEXT, false, SparkEngine.class.getClassLoader());
        } catch (ClassNotFoundException absent) {
            throw new ClusterException(Message.of("spark.missing"));
        }
        return Connection.open(master, local);
    }
}
