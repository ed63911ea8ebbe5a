package vn.binhxet.spark;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import vn.binhxet.model.Message;

/** How Spark is spoken to. */
final class Connection {
    private static final String MASTER = "spark.master";

    /** Whoever submits the program may decide otherwise. */
    private static final Map<String, String> USUAL = Map.of(
            "spark.app.name", "binhxet",
            "spark.ui.enabled", "false",
            "spark.ui.showConsoleProgress", "false",
            "spark.rdd.compress", "true");

    private Connection() {}

    static SparkReview open(Optional<String> master, Path local) {
        SparkConf settings = new SparkConf();
        USUAL.forEach(settings::setIfMissing);
        master.ifPresent(settings::setMaster);
        if (!settings.contains(MASTER)) {
            throw new ClusterException(Message.of("spark.noMaster"));
        }
        if (isLocal(settings.get(MASTER))) {
            settings.set("spark.driver.host", "127.0.0.1")
                    .set("spark.driver.bindAddress", "127.0.0.1")
                    .set("spark.local.dir", local.toAbsolutePath().toString());
        }
        return new SparkReview(context(settings));
    }

    private static JavaSparkContext context(SparkConf settings) {
        try {
            return Failures.passOn(() -> new JavaSparkContext(settings));
        } catch (ClusterException | IllegalArgumentException refused) {
            throw new ClusterException(Message.of("spark.noConnection", settings.get(MASTER)));
        }
    }

    private static boolean isLocal(String master) {
        return master.equals("local") || master.startsWith("local[");
    }
}
