/**
 * Writes papers as files: .docx by POI, .pdf by way of HTML, .xlsx by POI; pages and letters after Decree 30/2020.
 *
 * <p>The only room that knows these libraries' documents, charts and codes. What does not live here: wording, figures.
 */
@NullMarked
package vn.binhxet.report.writer;

import org.jspecify.annotations.NullMarked;
