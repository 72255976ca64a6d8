package app.foyer.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An address of the bus")
class AddressTest {
    private static final Address<Question, Answer> ASK = Address.named("test.ask");
    private final Vertx vertx = Vertx.vertx();

    record Question(String secret) {}

    record Answer(Question to) {}

    @BeforeEach
    void the_bus_carries_records() {
        LocalCodec.install(vertx);
    }

    @AfterEach
    void nothing_is_left() {
        vertx.close().await();
    }

    @Test
    void hands_question_and_answer_over_as_they_are() {
        ASK.serve(vertx, question -> Future.succeededFuture(new Answer(question)))
                .await();
        Question question = new Question("123456");

        assertThat(ASK.ask(vertx, question).await().to()).isSameAs(question);
    }

    @Test
    void hands_over_a_fault_with_its_kind_and_cause() {
        Fault away = Fault.unavailable("the database is away", new IllegalStateException("cut"));
        ASK.serve(vertx, question -> Future.failedFuture(away)).await();

        assertThat(faultOf(ASK.ask(vertx, new Question("")))).isSameAs(away);
    }

    @Test
    void tells_any_other_failure_as_internal_and_keeps_what_it_was() {
        IllegalStateException bug = new IllegalStateException("a bug");
        ASK.serve(vertx, question -> Future.failedFuture(bug)).await();

        Fault fault = faultOf(ASK.ask(vertx, new Question("")));
        assertThat(fault.kind()).isEqualTo(Fault.Kind.INTERNAL);
        assertThat(fault).hasCause(bug);
    }

    @Test
    void answers_for_a_service_that_throws() {
        ASK.serve(vertx, question -> {
                    throw new IllegalArgumentException("thrown, not returned");
                })
                .await();

        assertThat(faultOf(ASK.ask(vertx, new Question(""))).kind()).isEqualTo(Fault.Kind.INTERNAL);
    }

    @Test
    void is_unavailable_while_nobody_serves_it() {
        Fault fault = faultOf(ASK.ask(vertx, new Question("123456")));
        assertThat(fault.kind()).isEqualTo(Fault.Kind.UNAVAILABLE);
        assertThat(fault.toString()).doesNotContain("123456");
    }

    @Test
    void is_told_without_an_answer_and_whether_or_not_anybody_listens() {
        ASK.tell(vertx, new Question("nobody hears"));
        Future<Question> heard = Future.future(promise -> ASK.serve(vertx, question -> {
            promise.complete(question);
            return Future.succeededFuture(new Answer(question));
        }));
        ASK.tell(vertx, new Question("heard"));
        assertThat(heard.await()).isEqualTo(new Question("heard"));
    }

    @Test
    void is_local_as_its_codec_writes_to_no_wire() throws ReflectiveOperationException {
        var constructor = LocalCodec.class.getDeclaredConstructor();
        constructor.setAccessible(true);
        LocalCodec codec = constructor.newInstance();

        assertThatThrownBy(() -> codec.encodeToWire(Buffer.buffer(), new Question("123456")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageNotContaining("123456");
        assertThatThrownBy(() -> codec.decodeFromWire(0, Buffer.buffer()))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static Fault faultOf(Future<?> failed) {
        return (Fault) failed.transform(result -> Future.succeededFuture(result.cause()))
                .await();
    }
}
