package vn.binhxet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.ledger.PostgresServer;
import vn.binhxet.web.accounts.Role;

/** The desk over a ledger in a database server, where its accounts, looks and jobs are kept too. */
class PostgresDeskTest {
    @TempDir
    Path folder;

    @Test
    void peopleComeInLookAndCorrectAndOnlyOneDeskIsOpen() throws Exception {
        String ledger = PostgresServer.freshDatabase();
        RunningDesk.review(folder, ledger);
        ServerSettings settings = OwnDesk.settings(ledger, folder, 0, Optional.empty(), Optional.empty());
        try (OwnDesk desk = OwnDesk.open(settings)) {
            desk.add("can-bo", Role.OFFICER, false);
            desk.add("to-chuc", Role.REVIEWER, false);
            desk.add("giam-sat", Role.AUDITOR, false);

            Visitor officer = new Visitor(desk.address());
            assertThat(Visitor.location(officer.login("can-bo", "sai"))).endsWith("?sai");
            assertThat(Visitor.location(officer.login("can-bo", RunningDesk.PASSWORD)))
                    .endsWith("/");
            assertThat(officer.get("/ho/" + RunningDesk.HOUSEHOLD).body()).contains("F.III.2");
            assertThat(officer.get("/ho?tim=h0000034").body()).contains("H0000034");

            Visitor reviewer = new Visitor(desk.address());
            reviewer.login("to-chuc", RunningDesk.PASSWORD);
            correct(reviewer);

            Visitor auditor = new Visitor(desk.address());
            auditor.login("giam-sat", RunningDesk.PASSWORD);
            assertThat(auditor.get("/luot-xem").body()).contains("can-bo", RunningDesk.HOUSEHOLD);
            assertThat(auditor.submit("/so-cai", "/so-cai/kiem-tra").statusCode())
                    .isEqualTo(200);

            assertThatThrownBy(() -> WebServer.start(settings)).isInstanceOf(OpeningException.class);
        }
        WebServer.start(settings).close();
    }

    private static void correct(Visitor reviewer) throws InterruptedException {
        String form = "/to/T00001/dinh-chinh";
        String job =
                Visitor.location(reviewer.submit(form, form, "law_outreach", "false", "ly-do", "Biên bản kiểm tra"));
        HttpResponse<String> now = reviewer.get(job);
        for (int i = 0; i < 600 && now.statusCode() == 200; i++) {
            Thread.sleep(50);
            now = reviewer.get(job);
        }
        assertThat(reviewer.get(Visitor.location(now)).body()).contains("Biên bản kiểm tra");
    }
}
