package app.foyer.web;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** The HTTP edge as a whole: one instance per event loop, which share nothing but the number of live feeds. */
public final class Web {
    private Web() {}

    /** Listens; the future gives the deployment's id, by which it is stopped again. */
    public static Future<String> deploy(Vertx vertx, WebConfig config, WebServices services, int instances) {
        FeedQuota quota = new FeedQuota(config.limits(), services.meters());
        return vertx.deployVerticle(
                () -> new WebVerticle(config, services, quota), new DeploymentOptions().setInstances(instances));
    }
}
