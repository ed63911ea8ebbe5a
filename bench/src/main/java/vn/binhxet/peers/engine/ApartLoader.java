package vn.binhxet.peers.engine;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Loads {@link DmnScala} with a FEEL engine of its own: Camunda 7 brings another whose classes have the same names. */
final class ApartLoader extends URLClassLoader {
    private static final String CAMUNDA_7 = "scala-shaded";
    private static final List<String> APART =
            List.of(DmnScala.class.getName(), "org.camunda.dmn.", "org.camunda.feel.");

    private ApartLoader(List<URL> places) {
        super(places.toArray(URL[]::new), ApartLoader.class.getClassLoader());
    }

    static ApartLoader open() throws IOException {
        List<URL> places = new ArrayList<>();
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!place.contains(CAMUNDA_7)) {
                places.add(Path.of(place).toUri().toURL());
            }
        }
        return new ApartLoader(places);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (APART.stream().noneMatch(name::startsWith)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }
}
