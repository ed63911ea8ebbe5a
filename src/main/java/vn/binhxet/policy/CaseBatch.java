package vn.binhxet.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Problem;
import vn.binhxet.model.Progress;
import vn.binhxet.review.Reviewer;
import vn.binhxet.rulebook.CaseFile;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.WorkedCase;
import vn.binhxet.rulebook.condition.Setting;
import vn.binhxet.rulebook.engine.RuleCompiler;

/**
 * Worked cases under the same plan and parameters, whatever their title: they are decided as one review.
 *
 * @param dataset the facts of all members
 * @param mistakes what cannot be read in them
 */
record CaseBatch(Key key, List<Member> members, Dataset dataset, List<Problem> mistakes) {
    /** One case with its file. */
    record Member(CaseFile file, WorkedCase worked) {
        String group() {
            return CaseData.group(file.path(), worked);
        }
    }

    /** What the cases have in common. */
    record Key(String plan, Map<String, @Nullable Setting> parameters) {}

    static Map<Key, List<Member>> sorted(List<CaseFile> files) {
        Map<Key, List<Member>> batches = new LinkedHashMap<>();
        for (CaseFile file : files) {
            for (WorkedCase worked : file.cases()) {
                batches.computeIfAbsent(new Key(file.plan(), worked.parameters()), key -> new ArrayList<>())
                        .add(new Member(file, worked));
            }
        }
        return batches;
    }

    static CaseBatch read(Map.Entry<Key, List<Member>> batch, Dictionary dictionary) {
        CaseData data = new CaseData();
        batch.getValue().forEach(member -> data.add(member.file().path(), member.worked()));
        Dataset dataset = data.dataset(dictionary);
        return new CaseBatch(batch.getKey(), batch.getValue(), dataset, data.mistakes(dataset));
    }

    List<CaseTrial> decide(RuleBook book, RuleCompiler compiler) {
        ReviewRules rules = book.forReview(key.plan(), book.plan(key.plan()).period())
                .with(key.parameters())
                .only(titles());
        Map<String, GroupDecisions> decided = new HashMap<>();
        new Reviewer(compiler.compile(rules))
                .review(dataset, 1, Progress.SILENT)
                .groups()
                .forEach(group -> decided.put(group.group().id(), group));
        return members.stream()
                .map(member -> new CaseTrial(
                        member.file(), member.worked(), rules, Objects.requireNonNull(decided.get(member.group()))))
                .toList();
    }

    private Set<String> titles() {
        return members.stream().map(member -> member.file().title()).collect(Collectors.toSet());
    }
}
