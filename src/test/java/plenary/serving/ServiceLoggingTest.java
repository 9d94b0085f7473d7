package plenary.serving;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;

/** The logging that a service is set up with: a JSON object a line, whatever clients send. */
class ServiceLoggingTest {

    @Test
    void aRequestThatFailedStandsInTheLogWithItsStackTrace() throws JoranException {
        assertThat(written("plenary.server"))
                .contains("request 7 failed")
                .contains("IllegalStateException: broken\n\tat ");
        assertThat(written("org.apache.jena")).hasLineCount(1);
    }

    /** What a command without a configuration of its own writes of an error with an exception. */
    private static String written(String logger) throws JoranException {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(ServiceLoggingTest.class.getResource("/logback.xml"));
        Logger logging = context.getLogger(logger);
        LoggingEvent event = new LoggingEvent(
                "x", logging, Level.ERROR, "request {} failed", new IllegalStateException("broken"), new Object[] {7});
        StringBuilder written = new StringBuilder();
        for (Logger at = logging; at != null; at = at.getName().equals("ROOT") ? null : parent(context, at)) {
            at.iteratorForAppenders()
                    .forEachRemaining(appender -> written.append(new String(
                            ((ConsoleAppender<ILoggingEvent>) appender)
                                    .getEncoder()
                                    .encode(event),
                            StandardCharsets.UTF_8)));
            if (!at.isAdditive()) break;
        }
        context.stop();
        return written.toString();
    }

    private static Logger parent(LoggerContext context, Logger logger) {
        int dot = logger.getName().lastIndexOf('.');
        return context.getLogger(dot < 0 ? "ROOT" : logger.getName().substring(0, dot));
    }

    @Test
    void everyRequestIsOneJsonObjectOnOneLine() throws JoranException {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure("fuseki-config/logback-service.xml");
        Logger access = context.getLogger("plenary.access");
        assertThat(access.isInfoEnabled()).isTrue();
        assertThat(context.getLogger("org.apache.jena").isInfoEnabled()).isFalse();
        ConsoleAppender<ILoggingEvent> out = (ConsoleAppender<ILoggingEvent>)
                context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("OUT");
        LoggingEvent event = new LoggingEvent(
                "x", access, Level.INFO, "{} GET {} 200", null, new Object[] {"10.0.0.1", "/a\"b\n{forged}"});
        String line = new String(out.getEncoder().encode(event), StandardCharsets.UTF_8);
        assertThat(line.strip().lines()).hasSize(1);
        JsonObject object = JSON.parse(line);
        assertThat(object.getString("loggerName")).isEqualTo("plenary.access");
        assertThat(object.getString("level")).isEqualTo("INFO");
        assertThat(object.getString("formattedMessage")).isEqualTo("10.0.0.1 GET /a\"b\n{forged} 200");
        context.stop();
    }
}
