package plenary.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;

/**
 * Pictures of pages, to be looked at: light and dark, wide and narrow, and as they are printed. Arguments: address of a server, folder for the files, paths of pages; a path may be
 * followed by {@code @} and a name for its files.
 */
final class Screenshots {

    private static final int[] WIDTHS = {1280, 360};
    /** A4 without margins, at 96 dots an inch. */
    private static final int PAPER = 680;

    private Screenshots() {}

    public static void main(String[] arguments) {
        String server = arguments[0];
        Path folder = Path.of(arguments[1]);
        Browser browser = Chromium.browser();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK))
            for (int width : WIDTHS)
                try (BrowserContext context = browser.newContext(
                        new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900))) {
                    Page page = context.newPage();
                    page.onConsoleMessage(message -> {
                        if (!message.type().equals("log")) System.out.println(message.type() + ": " + message.text());
                    });
                    for (int i = 2; i < arguments.length; i++)
                        shoot(
                                page,
                                server,
                                arguments[i],
                                folder,
                                scheme.name().toLowerCase(java.util.Locale.ROOT),
                                width);
                }
        try (BrowserContext context =
                browser.newContext(new Browser.NewContextOptions().setViewportSize(PAPER, 1100))) {
            Page page = context.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (int i = 2; i < arguments.length; i++) shoot(page, server, arguments[i], folder, "print", PAPER);
        }
        System.exit(0);
    }

    private static void shoot(Page page, String server, String argument, Path folder, String how, int width) {
        int at = argument.lastIndexOf('@');
        String path = at < 0 ? argument : argument.substring(0, at);
        String name = at < 0 ? path.replaceAll("\\W+", "-").replaceAll("^-|-$", "") : argument.substring(at + 1);
        page.navigate(server + path);
        page.waitForTimeout(path.contains("editor") ? 2500 : 200);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(folder.resolve(name + "-" + how + "-" + width + ".png")));
    }
}
