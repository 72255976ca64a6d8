package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.portal.Portal;
import app.foyer.signin.Reason;
import app.foyer.signin.SignInStep;
import app.foyer.signin.SignInStep.AppLink;
import app.foyer.signin.SignInStep.Back;
import app.foyer.signin.SignInStep.MailState;
import app.foyer.signin.SignInStep.Offer;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The pages of the way in")
class SignInPageTest {
    private static final String LINK = "Send security code via email to test*.co.nz";
    private static final String MESSAGE = "Enter the 6-digit code displayed in your authenticator app";

    private static final Pages pages = new Pages();

    private final Portal connect = Samples.portal("client-connect");
    private final Portal legacy = Samples.portal("legacy-connect");

    @Test
    @DisplayName("S7 the setup dialog has its exact title, the QR code, the key, and the link at its bottom")
    void setup_dialog() {
        String page = draw(connect, Samples.setup());
        assertThat(page)
                .contains("role=\"dialog\" aria-labelledby=\"step-title\"")
                .contains("<h1 id=\"step-title\" tabindex=\"-1\">Setup Multi-Factor Authentication</h1>")
                .contains("<svg xmlns=\"http://www.w3.org/2000/svg\"", "<span>JBSW</span><span>Y3DP</span>");
        assertThat(page.indexOf(LINK)).isGreaterThan(page.indexOf("name=\"code\""));
    }

    @Test
    @DisplayName("S7 the enter-code step of a paired client has the link too")
    void code_step() {
        assertThat(draw(connect, Samples.appCode(true))).contains(LINK);
    }

    @Test
    @DisplayName("S8 the link is a button of the engine's own form, with the exact text, and posts")
    void link_is_a_button() {
        assertThat(draw(connect, Samples.appCode(true)))
                .contains("<button type=\"submit\" form=\"foyer-email-code\" class=\"link\">" + LINK + "</button>")
                .contains(
                        "<form id=\"foyer-email-code\" method=\"post\" action=\"/client-connect/sign-in/email-code\" hidden>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"client-connect", "legacy-connect"})
    @DisplayName("S10 the message is the exact sentence, followed by the link")
    void message(String portal) {
        String message = pages.message(Samples.visitor(Samples.portal(portal)), Samples.appCode(true));
        assertThat(message).contains(MESSAGE, LINK);
        assertThat(message.indexOf(LINK)).isGreaterThan(message.indexOf(MESSAGE));
    }

    @Test
    @DisplayName(
            "S11 a form that shows message and fields only, written without knowledge of e-mail codes, offers everything")
    void own_form() {
        assertThat(draw(legacy, Samples.setup())).contains(MESSAGE, LINK, "<svg ", "name=\"code\"");
        assertThat(draw(legacy, Samples.appCode(true))).contains(MESSAGE, LINK, "name=\"code\"");
        assertThat(draw(legacy, Samples.emailCode(Optional.of(new Offer(Optional.empty())), new AppLink(false, false))))
                .contains("We sent a code to test*.co.nz at 10:42. It works until 10:47.")
                .contains("Yes, always", "No, just this time", "Use my authenticator app instead", "Send it again");
    }

    @Test
    @DisplayName("S12 without the option there is no link, in neither form")
    void no_link() {
        assertThat(draw(connect, Samples.appCode(false))).doesNotContain("via email", "class=\"link\"");
        assertThat(draw(legacy, Samples.appCode(false))).doesNotContain("via email", "class=\"link\"");
    }

    @Test
    @DisplayName("S14 the question and both answers stand beside the code field")
    void question() {
        assertThat(draw(
                        connect,
                        Samples.emailCode(Optional.of(new Offer(Optional.of(true))), new AppLink(false, false))))
                .containsIgnoringCase("always use email for Multi-Factor Authentication")
                .contains("value=\"email-code\" class=\"choice\" aria-pressed=\"true\">Yes, always<")
                .contains("value=\"none\" class=\"choice\" aria-pressed=\"false\">No, just this time<")
                .contains("You can change this later under Your sign-in.");
    }

    @Test
    @DisplayName("S15 without an offer the question is not asked")
    void no_question() {
        assertThat(draw(connect, Samples.emailCode(Optional.empty(), new AppLink(false, false))))
                .doesNotContainIgnoringCase("always use email for Multi-Factor Authentication");
    }

    @Test
    @DisplayName("S16c with e-mail as default there is no QR code, and a link that is noted")
    void email_default() {
        assertThat(draw(connect, Samples.emailCode(Optional.empty(), new AppLink(true, false))))
                .contains("form=\"foyer-authenticator-app\" class=\"link\">Set up an authenticator app instead<")
                .doesNotContain("<svg ");
        assertThat(draw(connect, Samples.emailCode(Optional.empty(), new AppLink(true, true))))
                .contains("we’ll help you set up an authenticator app")
                .doesNotContain("Set up an authenticator app instead");
    }

    @Test
    void say_what_became_of_the_mail() {
        assertThat(draw(connect, mailed(MailState.WAITING)))
                .contains("It’s on its way.", "hx-trigger=\"load delay:3s\"");
        assertThat(draw(connect, mailed(MailState.HANDED_OVER)))
                .doesNotContain("hx-trigger")
                .contains("has it now");
        assertThat(draw(connect, mailed(MailState.REFUSED))).contains("refused it", "call us on 0800 555 019");
    }

    @Test
    void tell_why_no_mail_was_sent_and_from_when_one_can_be() {
        assertThat(draw(connect, Samples.nothingSent(Optional.of(Samples.NOW.plusSeconds(700)))))
                .contains("<h1 id=\"step-title\" tabindex=\"-1\">Get a code by email</h1>")
                .contains("We haven’t sent a code to test*.co.nz yet. For your safety we’ve paused that until 10:54.")
                .contains(LINK)
                .doesNotContain("It hasn’t arrived?");
        assertThat(draw(connect, Samples.nothingSent(Optional.of(Samples.NOW))))
                .contains("We haven’t sent a code to test*.co.nz yet.", LINK)
                .doesNotContain("paused");
    }

    @Test
    void offer_to_send_the_first_code_where_none_was_sent() {
        SignInStep.EmailCode step = Samples.nothingSent(Optional.of(Samples.NOW.minusSeconds(60)));

        assertThat(draw(connect, step))
                .contains("form=\"foyer-email-code\" class=\"button button-quiet\">" + LINK + "</button>")
                .contains("<h1 id=\"step-title\" tabindex=\"-1\">Get a code by email</h1>", "We haven’t sent a code")
                .doesNotContain("Check your email", "We sent", "We can’t send another", "You can ask for another");
        assertThat(draw(legacy, step)).contains(LINK);
    }

    @Test
    void say_when_this_sign_in_has_no_code_left() {
        assertThat(draw(connect, Samples.nothingSent(Optional.empty())))
                .contains("We can’t send another code for this sign-in.")
                .doesNotContain(LINK);
    }

    @Test
    void tell_a_mistake_in_a_summary_and_at_the_field_and_keep_what_was_typed() {
        var mistake = new Mistake("That code isn’t right.", "code", "Check the newest code in your app.");
        String page = pages.signIn(Samples.visitor(connect), Samples.appCode(true), Optional.of(mistake), "123 457")
                .toString();
        assertThat(page)
                .contains("role=\"alert\" tabindex=\"-1\" autofocus", "<a href=\"#code\">That code isn’t right.</a>")
                .contains("aria-invalid=\"true\" aria-describedby=\"code-error\"", "value=\"123 457\"")
                .contains("id=\"code-error\">Check the newest code in your app.<");
    }

    @Test
    void put_the_token_into_every_form() {
        String page = draw(connect, Samples.setup());
        assertThat(page.split("<form ", -1)).hasSameSizeAs(page.split("name=\"form\" value=\"form-token\"", -1));
    }

    @Test
    void escape_what_was_typed() {
        String page = pages.signIn(
                        Samples.visitor(connect),
                        new SignInStep.Password(),
                        Optional.empty(),
                        "\"><script>alert(1)</script>")
                .toString();
        assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
    }

    @Test
    void lead_to_the_lender_where_there_is_no_way_in() {
        assertThat(draw(connect, new SignInStep.NoWayIn(Reason.NO_EMAIL_ADDRESS, false)))
                .contains("we don’t have an email address for you", "0800 555 019", "Start again")
                .doesNotContain("name=\"code\"");
    }

    @Test
    @DisplayName(
            "P5 lead to the step for a code given by phone where it is offered, also where there is no other way in")
    void lead_to_the_code_by_phone() {
        var offered = new SignInStep.AppCode(Optional.empty(), 5, Samples.EXPIRES, true);
        String link = "form=\"foyer-emergency-code\" class=\"link\">I was given a code by phone</button>";
        assertThat(draw(connect, offered)).contains(link, "<form id=\"foyer-emergency-code\"");
        assertThat(draw(connect, new SignInStep.NoWayIn(Reason.NO_EMAIL_ADDRESS, true)))
                .contains(link, "<form id=\"foyer-emergency-code\"");
        assertThat(draw(connect, Samples.appCode(true))).doesNotContain("by phone");
    }

    @Test
    @DisplayName("P5 have a field of twelve digits for a code given by phone")
    void twelve_digits() {
        String page = draw(connect, new SignInStep.EmergencyCode(Optional.of(Back.SETUP), 5, Samples.EXPIRES));
        assertThat(page)
                .contains("digits=\"12\"", "12-digit code", "autocomplete=\"off\"")
                .contains("form=\"foyer-authenticator-app\"")
                .doesNotContain("6-digit", "one-time-code\"");
    }

    @Test
    void are_a_title_and_the_changing_part_when_only_a_fragment_is_wanted() {
        var whole = Samples.visitor(connect);
        var fragment = new Visit(
                whole.version(),
                true,
                whole.formToken(),
                whole.session(),
                whole.now(),
                whole.requestId(),
                whole.zone(),
                whole.words());
        assertThat(pages.signIn(fragment, Samples.setup(), Optional.empty(), "").toString())
                .startsWith("<title>Setup Multi-Factor Authentication – Client Connect</title>\n<div id=\"page\"")
                .doesNotContain("<body", "<html");
    }

    private static SignInStep mailed(MailState state) {
        return new SignInStep.EmailCode(
                Samples.MASKED,
                Optional.of(Samples.mail(state)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                5,
                Samples.EXPIRES,
                false);
    }

    private static String draw(Portal portal, SignInStep step) {
        return pages.signIn(Samples.visitor(portal), step, Optional.empty(), "").toString();
    }
}
