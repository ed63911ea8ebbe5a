package vn.binhxet.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.binhxet.explain.RulesPage;
import vn.binhxet.explain.RulesPages;
import vn.binhxet.ledger.RuleHistory;
import vn.binhxet.ledger.RulePackage;
import vn.binhxet.ledger.RuleVersion;
import vn.binhxet.ledger.RuleVersions;
import vn.binhxet.model.Message;
import vn.binhxet.model.RulesWithCases;
import vn.binhxet.policy.RuleDifference;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.page.NotFound;
import vn.binhxet.web.rules.RulesDesk;

/**
 * Versions of the rules: read as sentences, compared, checked, handed in, put in force. A version is named by the
 * beginning of its digest, or {@code in-force}.
 */
@RestController
@RequestMapping(path = "/api/v1/rules", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Rules")
class RulesApi {
    private static final String IN_FORCE = "in-force";

    private final RulesDesk rules;

    RulesApi(RulesDesk rules) {
        this.rules = rules;
    }

    @GetMapping
    @Operation(summary = "What new reviews are decided by, and the titles and plans in it")
    public RulesView.Standing standing() {
        RulesDesk.Standing standing = rules.standing();
        RuleBook book = rules.book(standing.files().rules());
        return new RulesView.Standing(
                standing.digest(),
                standing.activation().map(RulesView.Done::of),
                List.copyOf(book.titles().keySet()),
                List.copyOf(book.plans().keySet()));
    }

    @GetMapping("/versions")
    @Operation(summary = "Every version that was handed in, oldest first, with what was done with it")
    public List<RulesView.Version> versions() {
        RuleHistory history = rules.history();
        return history.versions().stream()
                .map(version -> RulesView.Version.of(history, version))
                .toList();
    }

    @GetMapping("/versions/{version}")
    @Operation(summary = "One version")
    public RulesView.Version version(@PathVariable String version) {
        RuleHistory history = rules.history();
        return RulesView.Version.of(history, find(history, version));
    }

    private static RuleVersion find(RuleHistory history, String name) {
        return (name.equals(IN_FORCE)
                        ? history.inForce().flatMap(now -> history.version(now.rules()))
                        : history.version(name))
                .orElseThrow(() -> new NotFound(Message.of("web.rules.noVersion", name)));
    }

    private RulesWithCases files(String name) {
        return name.equals(IN_FORCE) ? rules.standing().files() : rules.files(find(rules.history(), name));
    }

    @GetMapping("/versions/{version}/pages/{id}")
    @Operation(
            summary = "A title, a criterion or a plan as sentences",
            description = "The language is that of Accept-Language; the ETag is that of the version.")
    public ResponseEntity<RulesPage> page(
            @PathVariable String version,
            @PathVariable String id,
            @RequestParam Optional<String> plan,
            @Parameter(hidden = true) Locale locale,
            @Parameter(hidden = true) WebRequest request) {
        Message.Language language = Problems.language(locale);
        RuleBook book = rules.book(files(version).rules());
        RulesPages pages = new RulesPages(book, plan.orElse(null), null, language);
        String tag = "\"" + book.digest() + "-" + language + "\"";
        CacheControl again = CacheControl.noCache().cachePrivate();
        return request.checkNotModified(tag)
                ? ResponseEntity.status(304).cacheControl(again).eTag(tag).build()
                : ResponseEntity.ok()
                        .cacheControl(again)
                        .eTag(tag)
                        .body(pages.of(id)
                                .orElseThrow(
                                        () -> new NotFound(Message.of("web.rules.noPage", id, pages.nearest(id)))));
    }

    @GetMapping("/versions/{version}/difference")
    @Operation(summary = "What differs from another version, in words of the rules")
    public List<RulesView.Change> difference(
            @PathVariable String version,
            @Parameter(description = "the earlier version") @RequestParam(defaultValue = IN_FORCE) String from,
            @Parameter(hidden = true) Locale locale) {
        RuleDifference difference = RuleDifference.between(
                rules.book(files(from).rules()), rules.book(files(version).rules()));
        return RulesView.Change.of(difference, Problems.language(locale));
    }

    @GetMapping(path = "/versions/{version}/package", produces = "application/zip")
    @Operation(
            summary = "The version as a package, not signed",
            description = "For another ledger, or to be read: a zip with a manifest and the files below rules/.")
    public ResponseEntity<byte[]> exported(@PathVariable String version) {
        RuleHistory history = rules.history();
        RuleVersion found = find(history, version);
        RulePackage packed = RulePackage.of(rules.files(found), found, history.approval(found), Optional.empty());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"quy-dinh-" + found.name() + ".zip\"")
                .body(packed.bytes());
    }

    @PostMapping("/check")
    @Operation(
            summary = "Everything that is wrong or doubtful in posted files",
            description = "As 'rules check' tells it, by file and line; nothing is kept.")
    public List<RulesView.Fault> check(@RequestBody PostedRules posted, @Parameter(hidden = true) Locale locale) {
        return RulesView.Fault.of(rules.check(posted.version()), Problems.language(locale));
    }

    @PostMapping("/versions")
    @Operation(
            summary = "Hands posted files in as a version by the account",
            description = "Only files without mistakes whose worked cases all come out; a note is needed.")
    public RulesView.Version submit(
            @RequestBody PostedRules posted, @Parameter(hidden = true) @AuthenticationPrincipal Account author) {
        RuleVersions.Submission done =
                rules.submit(posted.version(), posted.note().strip(), author);
        return RulesView.Version.of(rules.history(), done.version());
    }

    @PostMapping("/versions/{version}/activation")
    @Operation(summary = "Puts a version in force; never by who handed it in")
    public RulesView.Done activate(
            @PathVariable String version,
            @RequestBody Note note,
            @Parameter(hidden = true) @AuthenticationPrincipal Account approver) {
        return RulesView.Done.of(
                rules.activate(find(rules.history(), version), note.note().strip(), approver));
    }

    @PostMapping("/rollback")
    @Operation(summary = "Returns to the version in force before")
    public RulesView.Done rollBack(
            @Parameter(description = "the event that put in force what is to be left, as GET /rules tells it")
                    @RequestParam
                    int leaving,
            @RequestBody Note note,
            @Parameter(hidden = true) @AuthenticationPrincipal Account approver) {
        return RulesView.Done.of(rules.rollBack(leaving, note.note().strip(), approver));
    }

    /** Why something is done. */
    public record Note(String note) {
        public Note {
            note = Optional.ofNullable(note).orElse("");
        }
    }
}
