package app.foyer.bus;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.MessageCodec;

/** Hands records over by reference, and refuses to write them to any wire. */
public final class LocalCodec implements MessageCodec<Record, Record> {
    static final String NAME = "local-record";

    private LocalCodec() {}

    /** Makes this Vert.x able to carry records; once, before the first verticle. */
    public static void install(Vertx vertx) {
        vertx.eventBus().registerCodec(new LocalCodec());
    }

    @Override
    public Record transform(Record record) {
        return record;
    }

    @Override
    public void encodeToWire(Buffer buffer, Record record) {
        throw new UnsupportedOperationException("questions and answers never leave the process");
    }

    @Override
    public Record decodeFromWire(int position, Buffer buffer) {
        throw new UnsupportedOperationException("questions and answers never leave the process");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public byte systemCodecID() {
        return -1;
    }
}
