package vn.binhxet.rulebook;

import java.util.List;

/**
 * The worked cases of one title.
 *
 * @param path below the rules folder
 * @param plan whose parameters and period the cases are decided under
 */
public record CaseFile(String path, String title, String plan, List<WorkedCase> cases) {
    public CaseFile {
        cases = List.copyOf(cases);
    }
}
