package plenary.serving;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** {@code /$/ping}, {@code /$/ready} and {@code /$/metrics}: what an operator's tools ask. Nothing here changes anything. */
final class OperationsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient ServerSettings settings;
    private final transient Metrics metrics;

    OperationsServlet(ServerSettings settings, Metrics metrics) {
        this.settings = settings;
        this.metrics = metrics;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        Exchange exchange = Exchange.of(request);
        exchange.run(() -> {
            String text = page(exchange).orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "no such page"));
            exchange.answer().setHeader("Cache-Control", "no-store");
            exchange.answer().setContentType("text/plain;charset=utf-8");
            exchange.answer().getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        });
    }

    private Optional<String> page(Exchange exchange) {
        return switch (exchange.request().getRequestURI()) {
            case "/$/ping" -> Optional.of("ok\n");
            case "/$/ready" ->
                Optional.of("ready: generation "
                        + exchange.lease().generation().generation().id() + "\n");
            case "/$/metrics" -> settings.flag(Setting.METRICS) ? Optional.of(metrics.scrape()) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
