package app.foyer.config;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.problem.LocatedYaml;
import app.foyer.problem.Problem;
import app.foyer.problem.Problems;
import app.foyer.problem.SecretSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The limits")
class LimitsTest {

    @Test
    void are_shipped_as_the_policy_says() {
        var processors = Runtime.getRuntime().availableProcessors();
        assertThat(Limits.standard())
                .isEqualTo(new Limits(
                        new SignInLimits(ofMinutes(10), 5),
                        new AppCodeLimits(ofSeconds(30), ofSeconds(5), 30),
                        new EmailCodeLimits(ofMinutes(5), ofSeconds(30), ofMinutes(2)),
                        new SendLimits(3, 5, ofMinutes(15), 10, 20, 1_000),
                        new PasswordLimits(4, ofSeconds(1), ofSeconds(60), 10, ofMinutes(15)),
                        new HashingLimits(processors, 64),
                        new SessionLimits(ofMinutes(30), ofHours(12)),
                        new RequestLimits(65_536, 8_192, ofSeconds(10), ofSeconds(15), ofSeconds(20))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "emailCode: {life: 11m}                    | 'life' must be a duration from 1m to 10m",
                "emailCode: {life: 1m}                     | 'repeatWhile' must not be longer than 'life'",
                "sessions: {absolute: 25h}                 | 'absolute' must be a duration from 5m to 1d",
                "sessions: {idle: 1h, absolute: 30m}       | 'idle' must not be longer than 'absolute'",
                "passwords: {firstWait: 30s, longestWait: 10s} | 'firstWait' must not be longer than 'longestWait'",
                "appCode: {back: 2m}                       | 'back' must be a duration from 0s to 1m",
                "requests: {body: 2MiB}                    | 'body' must be a size from 1KiB to 1024KiB",
                "sends: {perSignin: 4}                     | unknown key 'perSignin', did you mean 'perSignIn'?"
            })
    void refuse_numbers_that_would_be_unsafe_or_senseless(String written, String message) {
        var problems = new Problems();
        LocatedYaml.parse("foyer.yaml", written, SecretSource.none(), problems).ifPresent(Limits::read);
        assertThat(problems.list())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .startsWith(message);
    }
}
