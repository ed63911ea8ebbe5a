package vn.binhxet.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import vn.binhxet.model.Message;

/**
 * A first pass over a workbook, before any value of it is believed: refuses what is encrypted, old, broken, carries
 * macros, swells beyond reason when unpacked or declares entities, and notes which cells are merged.
 */
final class WorkbookCheck {
    private static final String ZIP_BOMB = "Zip bomb";

    private final String file;
    private final XMLInputFactory factory = XMLHelper.newXMLInputFactory();

    private WorkbookCheck(String file) {
        this.file = file;
    }

    /**
     * Checks a workbook.
     *
     * @return the merged cells of each sheet
     * @throws IntakeException if it is no whole, plain and safe workbook
     */
    static Map<String, List<CellRangeAddress>> mergedCells(Path path) {
        return new WorkbookCheck(Sources.name(path)).check(path);
    }

    private Map<String, List<CellRangeAddress>> check(Path path) {
        try {
            refuseForeign(path);
            try (OPCPackage parts = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
                refuseMacros(parts);
                for (PackagePart part : parts.getParts()) {
                    refuseEntities(part);
                }
                return sheets(new XSSFReader(parts));
            }
        } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException broken) {
            throw refusal(broken);
        }
    }

    private IntakeException refusal(Exception broken) {
        if (broken instanceof IntakeException refused) {
            return refused;
        }
        if (broken instanceof NotOfficeXmlFileException) {
            return refusal("intake.notWorkbook");
        }
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains(ZIP_BOMB)) {
                return refusal("intake.zipBomb");
            }
        }
        return refusal("intake.corrupt");
    }

    private IntakeException refusal(String code) {
        return new IntakeException(file, 0, Message.of(code));
    }

    private void refuseForeign(Path path) throws IOException {
        if (java.nio.file.Files.size(path) == 0) {
            throw refusal("intake.blankFile");
        }
        switch (FileMagic.valueOf(path.toFile())) {
            case OOXML -> {}
            case OLE2 -> {
                try (POIFSFileSystem old = new POIFSFileSystem(path.toFile(), true)) {
                    throw refusal(
                            old.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)
                                    ? "intake.encrypted"
                                    : "intake.oldWorkbook");
                }
            }
            default -> throw refusal("intake.notWorkbook");
        }
    }

    private void refuseMacros(OPCPackage parts) throws OpenXML4JException {
        boolean isWorkbook = false;
        for (PackagePart part : parts.getParts()) {
            String type = part.getContentType();
            if (type.contains("macroEnabled") || type.contains("vbaProject")) {
                throw refusal("intake.macros");
            }
            isWorkbook |= type.contains("spreadsheetml");
        }
        if (!isWorkbook) {
            throw refusal("intake.notWorkbook");
        }
    }

    /** No part of a workbook needs a document type; one can make a reader open other files or swell without end. */
    private void refuseEntities(PackagePart part) throws IOException, XMLStreamException {
        if (!part.getContentType().endsWith("xml") || part instanceof PackagePropertiesPart) {
            return;
        }
        try (InputStream input = part.getInputStream()) {
            XMLStreamReader reader = factory.createXMLStreamReader(input);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw refusal("intake.entities");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    break;
                }
            }
            input.transferTo(OutputStream.nullOutputStream());
        }
    }

    private Map<String, List<CellRangeAddress>> sheets(XSSFReader reader)
            throws IOException, OpenXML4JException, XMLStreamException {
        Map<String, List<CellRangeAddress>> sheets = new HashMap<>();
        XSSFReader.SheetIterator inputs = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (inputs.hasNext()) {
            try (InputStream input = inputs.next()) {
                sheets.put(inputs.getSheetName(), mergedCells(input));
            }
        }
        return sheets;
    }

    private List<CellRangeAddress> mergedCells(InputStream input) throws XMLStreamException {
        List<CellRangeAddress> merged = new ArrayList<>();
        XMLStreamReader reader = factory.createXMLStreamReader(input);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("mergeCell")) {
                merged.add(CellRangeAddress.valueOf(reader.getAttributeValue(null, "ref")));
            }
        }
        return merged;
    }
}
