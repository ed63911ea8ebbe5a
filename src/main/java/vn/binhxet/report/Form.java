package vn.binhxet.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The official papers there are. What stands on each is in the template of the same name. */
public enum Form {
    /** bảng tổng hợp danh sách hộ đạt */
    PASSED("danh-sach-dat", Audience.PUBLIC, Copies.ONE, Files.LIST),
    /** danh sách hộ chưa đạt, với lý do */
    FAILED("danh-sach-chua-dat", Audience.INTERNAL, Copies.ONE, Files.LIST),
    /** biên bản họp bình xét, mỗi tổ một biên bản */
    MINUTES("bien-ban", Audience.INTERNAL, Copies.EACH_GROUP, Files.PAGES),
    /** tờ trình */
    SUBMISSION("to-trinh", Audience.INTERNAL, Copies.ONE, Files.PAGES),
    /** quyết định công nhận, kèm danh sách */
    DECISION("quyet-dinh", Audience.PUBLIC, Copies.ONE, Files.PAGES),
    /** thông báo cho từng hộ */
    NOTICE("thong-bao", Audience.ADDRESSEE, Copies.EACH_HOUSEHOLD, Files.PAGES),
    /** báo cáo kết quả so với chỉ tiêu */
    RESULTS("bao-cao", Audience.INTERNAL, Copies.ONE, Files.PAGES),
    /** sổ thống kê */
    STATISTICS("thong-ke", Audience.INTERNAL, Copies.ONE, Files.WORKBOOK);

    private final String alias;
    private final Audience audience;
    private final Copies copies;
    private final Files files;

    Form(String alias, Audience audience, Copies copies, Files files) {
        this.alias = alias;
        this.audience = audience;
        this.copies = copies;
        this.files = files;
    }

    /** Who reads it. */
    public enum Audience {
        /** posted up: names and results only, never reasons, points or other personal data */
        PUBLIC,
        INTERNAL,
        /** the household itself */
        ADDRESSEE
    }

    /** How many papers a form makes. */
    public enum Copies {
        ONE,
        EACH_GROUP,
        EACH_HOUSEHOLD
    }

    /** What it can be written as. */
    private enum Files {
        PAGES,
        LIST,
        WORKBOOK
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name in Vietnamese, without diacritics, as it may be typed. */
    public String alias() {
        return alias;
    }

    public Audience audience() {
        return audience;
    }

    public Copies copies() {
        return copies;
    }

    public boolean isWrittenAs(Format format) {
        return switch (files) {
            case PAGES -> format != Format.XLSX;
            case LIST -> true;
            case WORKBOOK -> format == Format.XLSX;
        };
    }

    /** The endings it can be written with: ".docx .pdf". */
    public String endings() {
        return Arrays.stream(Format.values())
                .filter(this::isWrittenAs)
                .map(Format::ending)
                .collect(Collectors.joining(" "));
    }

    /** The form of this id or alias. */
    public static Optional<Form> of(String name) {
        return Arrays.stream(values())
                .filter(form -> form.id().equals(name) || form.alias.equals(name))
                .findFirst();
    }
}
