package vn.binhxet.rulebook.engine;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import vn.binhxet.model.Sha256;

/**
 * Compiled rules, kept between runs: each text under its digest and that of the programs that compiled it. What is kept is
 * code, hence the {@link SealedFolder}. Shared between threads.
 */
final class EngineCache {
    private static final String PROPERTY = "binhxet.cache";
    private static final String KEPT = ".rules";
    private static final int MOST_KEPT = 200;

    private final Optional<SealedFolder> folder;

    private EngineCache(Optional<SealedFolder> folder) {
        this.folder = folder;
    }

    /** In the folder that the launcher names; nothing is kept where it names none. */
    static EngineCache ofProgram() {
        return new EngineCache(
                Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of).map(SealedFolder::new));
    }

    static EngineCache in(Path folder) {
        return new EngineCache(Optional.of(new SealedFolder(folder)));
    }

    /** The rules of a text, compiled now or before. */
    KieBase base(String drl) {
        return folder.flatMap(in -> find(in, drl)).orElseGet(() -> compile(drl)).load();
    }

    private static Optional<EngineClasses> find(SealedFolder folder, String drl) {
        try {
            Optional<byte[]> kept = folder.read(name(drl), bytes(drl));
            return kept.isPresent() ? Optional.of(EngineClasses.of(kept.get())) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private EngineClasses compile(String drl) {
        EngineClasses classes = new EngineCompiler().classes(drl);
        folder.ifPresent(in -> keep(in, drl, classes));
        return classes;
    }

    private static void keep(SealedFolder folder, String drl, EngineClasses classes) {
        try {
            if (folder.write(name(drl), bytes(drl), classes.bytes())) {
                forgetOldest(folder.path());
            }
        } catch (IOException unwritable) {
            // then the next run compiles again
        }
    }

    private static void forgetOldest(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old = files.filter(file -> file.toString().endsWith(KEPT))
                    .sorted(Comparator.comparing(EngineCache::age).reversed())
                    .skip(MOST_KEPT)
                    .toList();
            for (Path file : old) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static FileTime age(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private static byte[] bytes(String drl) {
        return drl.getBytes(StandardCharsets.UTF_8);
    }

    /** The same text has another name for another build of the program or of the engine. */
    private static String name(String drl) throws IOException {
        String builds = build(EngineCache.class) + build(KieBaseBuilder.class);
        return Sha256.hex(Sha256.of(bytes(builds), bytes(drl))) + KEPT;
    }

    private static String build(Class<?> part) throws IOException {
        try {
            Path jar = Path.of(
                    part.getProtectionDomain().getCodeSource().getLocation().toURI());
            return jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar) + "\n";
        } catch (URISyntaxException noFile) {
            throw new IOException(noFile);
        }
    }
}
