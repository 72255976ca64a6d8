package app.foyer.web;

import app.foyer.message.Draft;
import app.foyer.message.Draft.Flaw;
import app.foyer.message.Sent;
import app.foyer.text.Words;
import app.foyer.view.Html;
import java.time.Instant;
import java.util.Optional;

/**
 * Why a client's message was not sent, in words.
 *
 * @param until from when it is worth trying again, where that is known
 */
record MessageMistake(int status, Mistake mistake, Optional<Instant> until) {

    static MessageMistake of(Visit visit, Sent sent) {
        if (sent instanceof Sent.Flawed flawed) {
            return new MessageMistake(422, flawed(visit.words(), flawed.flaw()), Optional.empty());
        }
        if (sent instanceof Sent.Later later) {
            String text =
                    visit.words().say("messages.later", "time", visit.times().from(later.until()));
            return new MessageMistake(429, Mistake.of(text), Optional.of(later.until()));
        }
        if (sent instanceof Sent.Full) {
            return new MessageMistake(409, Mistake.of(visit.words().say("messages.full")), Optional.empty());
        }
        throw Refusal.notFound();
    }

    Reply reply(Html page, Instant now) {
        Reply reply = Reply.html(status, page);
        return until.map(again -> reply.with("Retry-After", HttpProblem.retryAfter(again, now)))
                .orElse(reply);
    }

    private static Mistake flawed(Words words, Flaw flaw) {
        return switch (flaw) {
            case NO_SUBJECT -> Mistake.at(MessageForm.SUBJECT, words.say("messages.noSubject"));
            case LONG_SUBJECT ->
                Mistake.at(
                        MessageForm.SUBJECT,
                        words.say("messages.longSubject", "number", Integer.toString(Draft.LONGEST_SUBJECT)));
            case NO_BODY -> Mistake.at(MessageForm.BODY, words.say("messages.noBody"));
            case LONG_BODY ->
                Mistake.at(
                        MessageForm.BODY,
                        words.say("messages.longBody", "number", Integer.toString(Draft.LONGEST_BODY)));
        };
    }
}
