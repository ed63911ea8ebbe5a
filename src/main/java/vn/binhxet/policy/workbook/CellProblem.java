package vn.binhxet.policy.workbook;

import vn.binhxet.model.Message;

/**
 * Something wrong with a workbook.
 *
 * @param place a cell such as {@code Tiêu chí!F12}, a sheet, or a place in a file; empty for the whole workbook
 * @param message what happened and what to do
 */
public record CellProblem(String place, Message message) {}
