package app.foyer.web;

import io.vertx.core.CompositeFuture;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;

/** The HTTP edge as a whole: one instance per event loop, which share nothing but the number of live feeds. */
public final class Web {
    private Web() {}

    /** Listens at one place; the future gives the deployment's id, by which it is stopped again. */
    public static Future<String> deploy(Vertx vertx, WebConfig config, WebServices services, int instances) {
        return deploy(vertx, List.of(config), services, instances).map(ids -> ids.get(0));
    }

    /** The same at several places, whose limits are the first one's. */
    public static Future<List<String>> deploy(
            Vertx vertx, List<WebConfig> configs, WebServices services, int instances) {
        FeedQuota quota = new FeedQuota(configs.get(0).limits(), services.meters());
        DeploymentOptions options = new DeploymentOptions().setInstances(instances);
        List<Future<String>> listening = configs.stream()
                .map(config -> vertx.deployVerticle(() -> new WebVerticle(config, services, quota), options))
                .toList();
        return Future.all(listening).map(CompositeFuture::list);
    }
}
