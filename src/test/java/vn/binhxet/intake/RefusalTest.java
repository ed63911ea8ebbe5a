package vn.binhxet.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.TestRules;
import vn.binhxet.model.Message;

/** Files that are not read, each refused in words that say what to do. */
class RefusalTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void workbook() throws IOException {
        file = folder.resolve("so-lieu.xlsx");
        try (WorkbookWriter writer = new WorkbookWriter()) {
            writer.sheet("households", 0, List.of(List.of("id", "group_id"), List.of("H1", "T1")));
            writer.save(file);
        }
    }

    private String refusal() {
        IntakeException refused =
                catchThrowableOfType(IntakeException.class, () -> TestRules.dataset(TestRules.book(), file));
        assertThat(refused).isNotNull();
        assertThat(refused.problem().file()).startsWith("so-lieu.xlsx");
        return refused.problem().message().in(Message.Language.VI);
    }

    /** Rewrites one part of the workbook. */
    private void change(String part, UnaryOperator<byte[]> content) throws IOException {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(Files.newInputStream(file));
                ZipOutputStream to = new ZipOutputStream(changed)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] bytes = from.readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals(part) ? content.apply(bytes) : bytes);
            }
        }
        Files.write(file, changed.toByteArray());
    }

    private static UnaryOperator<byte[]> text(UnaryOperator<String> change) {
        return bytes -> change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFileCutOffIsDamaged() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThat(refusal()).contains("hỏng", "lưu lại thành .xlsx");
    }

    @Test
    void aSheetThatIsNoXmlIsDamaged() throws IOException {
        change(SHEET, text(sheet -> sheet.replace("</row>", "<row>")));
        assertThat(refusal()).contains("hỏng");
    }

    @Test
    void anEmptyFileIsTold() throws IOException {
        Files.write(file, new byte[0]);
        assertThat(refusal()).contains("Tệp rỗng");
    }

    @Test
    void aTextIsNoWorkbook() throws IOException {
        Files.writeString(file, "id,group_id\nH1,T1\n");
        assertThat(refusal()).contains("không phải tệp Excel .xlsx");
    }

    @Test
    void anArchiveOfOtherThingsIsNoWorkbook() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("households.csv"));
            zip.write("id".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(refusal()).containsAnyOf("hỏng", "không phải tệp Excel");
    }

    @Test
    void aWorkbookWithAPasswordSaysHowToRemoveIt() throws Exception {
        byte[] plain = Files.readAllBytes(file);
        EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword("mật khẩu");
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            try (OutputStream locked = encryptor.getDataStream(container)) {
                locked.write(plain);
            }
            try (OutputStream output = Files.newOutputStream(file)) {
                container.writeFilesystem(output);
            }
        }
        assertThat(refusal()).contains("bỏ mật khẩu");
    }

    @Test
    void anOldWorkbookIsToBeSavedAnew() throws IOException {
        try (HSSFWorkbook old = new HSSFWorkbook();
                OutputStream output = Files.newOutputStream(file)) {
            old.createSheet("households");
            old.write(output);
        }
        assertThat(refusal()).contains(".xls", "Lưu thành");
    }

    @Test
    void macrosAreRefusedWhateverTheFileIsCalled() throws IOException {
        change(
                "[Content_Types].xml",
                text(types -> types.replace("spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main")
                        .replace("vnd.openxmlformats-officedocument.ms-excel", "vnd.ms-excel")));
        assertThat(refusal()).contains("macro");
    }

    @Test
    void aWorkbookThatSwellsBeyondReasonIsNotRead() throws IOException {
        String padding = " ".repeat(40 << 20);
        change(SHEET, text(sheet -> sheet.replace("</sheetData>", padding + "</sheetData>")));
        assertThat(refusal()).contains("phình to");
    }

    @ParameterizedTest
    @ValueSource(strings = {SHEET, "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml"})
    void aPartThatDeclaresEntitiesIsNotRead(String part) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "bí mật");
        String type = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        change(part, text(xml -> xml.replaceFirst("(<\\?xml[^>]*\\?>)", "$1" + type)));
        assertThat(refusal()).doesNotContain("bí mật").containsAnyOf("DTD", "hỏng");
    }

    @Test
    void tenThousandColumnsAreNoRegister() throws IOException {
        try (WorkbookWriter writer = new WorkbookWriter()) {
            List<String> heading = new java.util.ArrayList<>(List.of("id", "group_id"));
            IntStream.range(0, 10_000).forEach(column -> heading.add("Cột " + column));
            writer.sheet("households", 0, List.of(heading, List.of("H1", "T1")));
            writer.save(file);
        }
        assertThat(refusal()).contains("10002 cột");
    }

    @Test
    void aWorkbookWithoutTablesNamesThoseItCouldHave() throws IOException {
        try (WorkbookWriter writer = new WorkbookWriter()) {
            writer.sheet("Sheet1", 0, List.of());
            writer.save(file);
        }
        assertThatThrownBy(() -> TestRules.dataset(TestRules.book(), file))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("households");
    }

    @Test
    void aSpreadsheetOfAnotherKindInTheFolderIsNotPassedOver() throws IOException {
        Files.move(file, folder.resolve("households.csv.xlsx"));
        Files.writeString(folder.resolve("members.ods"), "PK");
        assertThatThrownBy(() -> TestRules.dataset(TestRules.book(), folder))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("members.ods");
    }

    @Test
    void linksToOtherWorkbooksAreNotFollowed() throws IOException {
        change(
                SHEET,
                text(sheet -> sheet.replaceFirst(
                        "<c r=\"B2\"[^>]*><v>3</v></c>", "<c r=\"B2\" t=\"str\"><f>[1]Sheet1!A1</f><v>T9</v></c>")));
        assertThat(TestRules.dataset(TestRules.book(), file).groups().get(0).id())
                .isEqualTo("T9");
    }
}
