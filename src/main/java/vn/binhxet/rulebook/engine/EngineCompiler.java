package vn.binhxet.rulebook.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.internal.conf.ConstraintJittingThresholdOption;

/** Runs the engine's compiler on a text that {@link EngineRules} wrote. */
final class EngineCompiler {
    private static final AtomicLong BUILDS = new AtomicLong();
    private static final ClassLoader PROGRAM = new EngineLoader(Map.of());
    private static final String CLASS = ".class";

    private final KieServices services = KieServices.Factory.get();
    private final ReleaseId release = services.newReleaseId("vn.binhxet", "rules", "1." + BUILDS.incrementAndGet());

    /** The classes of the engine's executable model. */
    EngineClasses classes(String drl) {
        InternalKieModule module =
                (InternalKieModule) built(drl, ExecutableModelProject.class).getKieModule();
        Map<String, byte[]> classes = new TreeMap<>();
        for (String file : module.getFileNames()) {
            if (file.endsWith(CLASS)) {
                classes.put(file.substring(0, file.length() - CLASS.length()).replace('/', '.'), module.getBytes(file));
            }
        }
        services.getRepository().removeKieModule(release);
        return new EngineClasses(model(module), classes);
    }

    /** The engine lists the models of a module by package; a text is one package. */
    private String model(InternalKieModule module) {
        byte[] list = module.getBytes(CanonicalKieModule.getModelFileWithGAV(release));
        return new String(list, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(EngineRules.PACKAGE))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The same rules by the classic interpreter, as a second opinion. It changes its arithmetic once it is compiled just in
     * time; from the start is from the start.
     */
    KieBase classic(String drl) {
        built(drl, DrlProject.class);
        KieBaseConfiguration configuration = services.newKieBaseConfiguration();
        configuration.setOption(ConstraintJittingThresholdOption.get(0));
        KieBase base = services.newKieContainer(release, PROGRAM).newKieBase(configuration);
        services.getRepository().removeKieModule(release);
        return base;
    }

    private KieBuilder built(String drl, Class<? extends KieBuilder.ProjectType> kind) {
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(release);
        files.write("src/main/resources/vn/binhxet/engine/rules.drl", drl);
        KieBuilder builder = services.newKieBuilder(files, PROGRAM).buildAll(kind);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(
                    "engine rules do not compile: " + errors.get(0).getText());
        }
        return builder;
    }
}
