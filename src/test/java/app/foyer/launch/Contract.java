package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.world.Visitor.Reply;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Response;
import io.vertx.openapi.validation.ResponseValidator;
import io.vertx.openapi.validation.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code docs/openapi.yaml} says about answers.
 *
 * <p>Vert.x OpenAPI knows neither server variables nor {@code application/problem+json} nor event streams, so it reads a
 * copy in which these are written as what it knows; the media type is compared here.
 */
final class Contract {
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private final Vertx vertx;
    private final OpenAPIContract contract;
    private final Set<String> seen = new TreeSet<>();

    Contract(Vertx vertx, Path folder) throws IOException {
        this.vertx = vertx;
        Path copy = folder.resolve("openapi.yaml");
        Files.writeString(
                copy,
                Files.readString(Path.of("docs/openapi.yaml"))
                        .replace("url: /{portal}/api", "url: http://localhost/client-connect/api")
                        .replace(PROBLEM, JSON)
                        .replace("application/jsonl: {schema: {type: string}}", "")
                        .replace("text/csv", "text/plain")
                        .replace("text/event-stream", "text/plain"));
        contract = OpenAPIContract.from(vertx, copy.toString()).await();
    }

    /** Fails unless the contract has this answer for the operation; answers it again. */
    Reply holds(String operation, int status, Reply reply) {
        assertThat(reply.status()).as("%s: %s", operation, reply.raw().body()).isEqualTo(status);
        seen.add(operation + " " + status);
        assertMediaType(reply);
        ResponseValidator.create(vertx, contract)
                .validate(validatable(reply), operation)
                .await();
        return reply;
    }

    private static void assertMediaType(Reply reply) {
        if (reply.status() == 204) {
            assertThat(reply.raw().body()).isEmpty();
        } else {
            assertThat(reply.header("Content-Type")).isEqualTo(reply.status() < 400 ? JSON : PROBLEM);
        }
    }

    private static ValidatableResponse validatable(Reply reply) {
        Map<String, String> headers = new HashMap<>();
        reply.raw().headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        return reply.status() == 204
                ? ValidatableResponse.create(204, headers)
                : ValidatableResponse.create(
                        reply.status(), headers, Buffer.buffer(reply.raw().body()), JSON);
    }

    /** Every answer that was held against the contract, as operation and status. */
    Set<String> seen() {
        return seen;
    }

    /** Every answer that the contract names with a status of its own. */
    Set<String> named() {
        Set<String> named = new TreeSet<>();
        for (Operation operation : contract.operations()) {
            for (int status = 200; status < 600; status++) {
                Response response = operation.getResponse(status);
                if (response != null) {
                    named.add(operation.getOperationId() + " " + status);
                }
            }
        }
        return named;
    }
}
