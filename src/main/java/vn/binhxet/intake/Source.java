package vn.binhxet.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file or sheet that may hold a table.
 *
 * @param file what it is called in problems
 * @param names what may tell which entity it holds, the surest first
 * @param isAlone whether it can be read while others are
 * @param path where it stands, if it is a whole file that any machine could read
 * @param opening opens it anew each time; fails with an {@link IntakeException} if it cannot be read
 */
record Source(String file, List<String> names, boolean isAlone, Optional<Path> path, Supplier<Table> opening) {
    Source {
        names = List.copyOf(names);
    }

    /** Without a file of its own. */
    Source(String file, List<String> names, boolean isAlone, Supplier<Table> opening) {
        this(file, names, isAlone, Optional.empty(), opening);
    }

    Table open() {
        return opening.get();
    }
}
