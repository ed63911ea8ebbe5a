/**
 * Datasets that are brought to the desk: uploaded and kept for a while, or chosen below a folder of the machine. Nothing
 * is believed of them but their first bytes; what stands in them is for the intake to judge.
 */
@NullMarked
package vn.binhxet.web.upload;

import org.jspecify.annotations.NullMarked;
