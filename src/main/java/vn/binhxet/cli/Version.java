package vn.binhxet.cli;

import picocli.CommandLine.IVersionProvider;

/** The program's name and version, as its archive states it. */
final class Version implements IVersionProvider {
    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return "binhxet " + (version == null ? "(chưa đóng gói)" : version);
    }

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }
}
