package app.foyer.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Skips browser tests where there is no browser, and never silently. */
final class NeedsChromium implements ExecutionCondition {
    private static final Logger LOG = LoggerFactory.getLogger(NeedsChromium.class);
    private static final String MISSING = "skipped: there is no Chromium here, install the package 'chromium'";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.executable().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is here");
        }
        LOG.warn("{} {}", context.getDisplayName(), MISSING);
        return ConditionEvaluationResult.disabled(MISSING);
    }
}
