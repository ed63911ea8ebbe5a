package vn.binhxet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.web.accounts.Role;

/** Coming in by an office's own provider. */
class OpenIdTest {
    private static final String ENTER = "/oauth2/authorization/openid";

    @TempDir
    Path folder;

    private OwnDesk desk(int provider) throws Exception {
        ServerSettings.OpenId openId = new ServerSettings.OpenId(
                URI.create("http://127.0.0.1:" + provider),
                OpenIdOffice.CLIENT,
                OpenIdOffice.SECRET,
                "preferred_username");
        OwnDesk desk = OwnDesk.open(OwnDesk.settings(folder, 0, Optional.empty(), Optional.of(openId)));
        desk.add("can-bo", Role.OFFICER, false);
        desk.add("da-khoa", Role.OFFICER, true);
        return desk;
    }

    /** Goes to the provider and back, as a browser would. */
    private static String come(Visitor visitor) {
        String provider = Visitor.location(visitor.get(ENTER));
        String back = Visitor.location(visitor.get(provider));
        return Visitor.location(visitor.get(back));
    }

    @Test
    void whoHasAnAccountComesInAsThatAccount() throws Exception {
        try (OpenIdOffice office = new OpenIdOffice(0);
                OwnDesk desk = desk(office.port())) {
            Visitor visitor = new Visitor(desk.address());
            assertThat(visitor.get("/dang-nhap").body()).contains(ENTER);
            office.isAt("can-bo");
            assertThat(come(visitor)).endsWith("/");
            assertThat(visitor.get("/tai-khoan").body()).contains("Người can-bo");
            assertThat(visitor.get("/nguoi-dung").statusCode())
                    .as("what the account may not do")
                    .isEqualTo(403);
        }
    }

    @Test
    void whoHasNoneOrALockedOneIsToldSo() throws Exception {
        try (OpenIdOffice office = new OpenIdOffice(0);
                OwnDesk desk = desk(office.port())) {
            for (String name : new String[] {"khong-ai", "da-khoa", ""}) {
                Visitor visitor = new Visitor(desk.address());
                office.isAt(name);
                String back = come(visitor);
                assertThat(back).endsWith("/dang-nhap?khong-co");
                assertThat(visitor.get(back).body())
                        .contains("chưa có tài khoản trùng tên")
                        .contains("role=\"alert\"");
                assertThat(visitor.get("/tai-khoan").statusCode()).isEqualTo(302);
            }
        }
    }

    @Test
    void whatAnotherKeySignedIsNotBelieved() throws Exception {
        try (OpenIdOffice office = new OpenIdOffice(0);
                OwnDesk desk = desk(office.port())) {
            Visitor visitor = new Visitor(desk.address());
            office.isAt("can-bo");
            office.forges(true);
            assertThat(come(visitor)).endsWith("/dang-nhap?co-quan");
            assertThat(visitor.get("/tai-khoan").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void anAnswerThatNobodyAskedForIsNotBelieved() throws Exception {
        try (OpenIdOffice office = new OpenIdOffice(0);
                OwnDesk desk = desk(office.port())) {
            office.isAt("can-bo");
            Visitor other = new Visitor(desk.address());
            String back = Visitor.location(other.get(Visitor.location(other.get(ENTER))));
            Visitor visitor = new Visitor(desk.address());
            assertThat(Visitor.location(visitor.get(back))).endsWith("/dang-nhap?co-quan");
        }
    }

    @Test
    void theDeskOpensAndTakesPasswordsWhileTheProviderIsAway() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (OwnDesk desk = desk(port)) {
            Visitor visitor = new Visitor(desk.address());
            String back = Visitor.location(visitor.get(ENTER));
            assertThat(back).endsWith("/dang-nhap?co-quan");
            assertThat(visitor.get(back).body()).contains("Chưa vào được bằng tài khoản cơ quan");
            HttpResponse<String> entered = visitor.login("can-bo", RunningDesk.PASSWORD);
            assertThat(Visitor.location(entered)).endsWith("/");
            try (OpenIdOffice office = new OpenIdOffice(port)) {
                office.isAt("can-bo");
                assertThat(come(new Visitor(desk.address())))
                        .as("when it is back")
                        .endsWith("/");
            }
        }
    }
}
