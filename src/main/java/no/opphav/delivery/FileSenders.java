package no.opphav.delivery;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Puts a {@link FileSender} and a {@link HotAnswerer} into every connection that speaks HTTP/1.1 without encryption. */
@Singleton
class FileSenders implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private static final FileSender SENDER = new FileSender();

    private final BeanProvider<HotAnswers> answers;

    FileSenders(BeanProvider<HotAnswers> answers) {
        this.answers = answers;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Customizer(answers, null));
        return event.getBean();
    }

    /** @param channel of the connection; null for the server itself */
    private record Customizer(
            BeanProvider<HotAnswers> answers, @Nullable Channel channel) implements NettyServerCustomizer {
        private static final String CODEC = "http-server-codec";
        private static final String SENDING = "file-sender";

        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return new Customizer(answers, channel);
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (channel != null && channel.pipeline().get(CODEC) != null) {
                channel.pipeline()
                        .addAfter(CODEC, SENDING, SENDER)
                        .addAfter(SENDING, "hot-answerer", new HotAnswerer(answers.get()));
            }
        }
    }
}
