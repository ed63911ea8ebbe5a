package vn.binhxet.rulebook.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;

/**
 * What the engine's compiler made of a text: classes, one of which is the model that the others belong to.
 *
 * @param model the name of that class
 * @param classes by name; the bytes are never changed
 */
record EngineClasses(String model, Map<String, byte[]> classes) {
    EngineClasses {
        classes = new TreeMap<>(classes);
    }

    /** The rules, ready to run. The deprecated way is the only one that takes a class loader. */
    @SuppressWarnings("deprecation")
    KieBase load() {
        ClassLoader loader = new EngineLoader(classes);
        try {
            Model rules =
                    (Model) loader.loadClass(model).getDeclaredConstructor().newInstance();
            return KieBaseBuilder.createKieBaseFromModel(
                    rules, KieServices.Factory.get().newKieBaseConfiguration(null, loader));
        } catch (ReflectiveOperationException otherEngine) {
            throw new IllegalStateException("the engine's classes do not fit this engine", otherEngine);
        }
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(model);
            out.writeInt(classes.size());
            for (Map.Entry<String, byte[]> written : classes.entrySet()) {
                out.writeUTF(written.getKey());
                out.writeInt(written.getValue().length);
                out.write(written.getValue());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException if the bytes are not those of {@link #bytes()} */
    static EngineClasses of(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String model = in.readUTF();
            Map<String, byte[]> classes = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                classes.put(in.readUTF(), in.readNBytes(in.readInt()));
            }
            return new EngineClasses(model, classes);
        }
    }
}
