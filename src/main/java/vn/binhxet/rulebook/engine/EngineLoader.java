package vn.binhxet.rulebook.engine;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The program's classes, for compiled rules to find, and generated ones of its own. It does not pass on questions for what
 * the engine generates: the JVM's own loaders remember every name they were ever asked for, a leak of 100 KB with each
 * version.
 */
final class EngineLoader extends ClassLoader {
    private static final List<String> GENERATED = List.of(EngineRules.PACKAGE + ".", "org.drools.project.model.");

    private final Map<String, byte[]> own;

    /** @param own generated classes, by name */
    EngineLoader(Map<String, byte[]> own) {
        super(EngineLoader.class.getClassLoader());
        this.own = own;
    }

    private static boolean isGenerated(String name) {
        return GENERATED.stream().anyMatch(name::startsWith);
    }

    @Override
    protected Class<?> loadClass(String name, boolean isResolved) throws ClassNotFoundException {
        return isGenerated(name) ? generated(name) : getParent().loadClass(name);
    }

    private synchronized Class<?> generated(String name) throws ClassNotFoundException {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? defined(name) : loaded;
    }

    private Class<?> defined(String name) throws ClassNotFoundException {
        byte[] bytes = own.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
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
