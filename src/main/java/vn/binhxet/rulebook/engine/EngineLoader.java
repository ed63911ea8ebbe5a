package vn.binhxet.rulebook.engine;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The program's classes, for compiled rules to find. It does not pass on questions for what the engine generates: the
 * JVM's own loaders remember every name they were ever asked for, a leak of 100 KB with each version.
 */
final class EngineLoader extends ClassLoader {
    private static final List<String> GENERATED = List.of("vn.binhxet.engine.", "org.drools.project.model.");

    EngineLoader() {
        super(EngineLoader.class.getClassLoader());
    }

    private static boolean isGenerated(String name) {
        return GENERATED.stream().anyMatch(name::startsWith);
    }

    @Override
    protected Class<?> loadClass(String name, boolean isResolved) throws ClassNotFoundException {
        if (isGenerated(name)) {
            throw new ClassNotFoundException(name);
        }
        return getParent().loadClass(name);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return isGenerated(name.replace('/', '.')) ? null : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return isGenerated(name.replace('/', '.')) ? Collections.emptyEnumeration() : super.getResources(name);
    }
}
