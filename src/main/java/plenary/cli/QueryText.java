package plenary.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import plenary.vocabulary.Prefixes;

/**
 * A query as given on the command line.
 *
 * @param source where it comes from, for messages
 * @param text its text
 */
record QueryText(String source, String text) {

    private static final String ON_COMMAND_LINE = "query";

    /** The content of a file, of standard input for {@code -}, or the argument itself when it looks like a query. */
    static QueryText of(String argument) {
        if (argument.equals("-")) return new QueryText("standard input", read());
        try {
            Path file = Path.of(argument);
            if (Files.exists(file)) return new QueryText(file.toString(), read(file));
        } catch (InvalidPathException e) {
            return new QueryText(ON_COMMAND_LINE, argument);
        }
        // Every query has a brace, except DESCRIBE <iri>.
        if (argument.contains("{") || argument.stripLeading().regionMatches(true, 0, "DESCRIBE", 0, 8))
            return new QueryText(ON_COMMAND_LINE, argument);
        throw new CommandException(
                ExitCode.INPUT_NOT_READABLE, argument + ": no such file, and no SPARQL query either");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new CommandException(ExitCode.INPUT_NOT_READABLE, "cannot read " + Failures.describe(e), e);
        }
    }

    private static String read() {
        try {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CommandException(ExitCode.INPUT_NOT_READABLE, "cannot read standard input: " + e.getMessage(), e);
        }
    }

    /** The query; well-known prefixes need no declaration. */
    Query parse() {
        Query query = new Query();
        Prefixes.WELL_KNOWN.forEach(query::setPrefix);
        try {
            return QueryFactory.parse(query, text, null, Syntax.syntaxARQ);
        } catch (QueryParseException e) {
            throw new CommandException(ExitCode.USAGE, describe(e), e);
        } catch (QueryException e) {
            throw new CommandException(ExitCode.USAGE, source + ": " + e.getMessage(), e);
        }
    }

    /** Place, reason, the line, and a mark under the place. */
    private String describe(QueryParseException e) {
        String reason = e.getMessage().strip();
        if (e.getLine() < 1) return source + ": " + reason;
        String[] lines = text.split("\\R", -1);
        int line = Math.min(e.getLine(), lines.length);
        int column = Math.max(1, e.getColumn());
        return source + ", line " + e.getLine() + ", column " + e.getColumn() + ": " + withoutPlace(reason) + "\n  "
                + lines[line - 1].replace('\t', ' ') + "\n  " + " ".repeat(column - 1) + "^";
    }

    /** Jena's messages begin with the place or have it in their first sentence: said already. */
    private static String withoutPlace(String message) {
        return message.replaceFirst("(?i)^(lexical error )?(at )?line:? \\d+, column:? \\d+\\.?:?\\s*", "$1")
                .replaceFirst(" at line \\d+, column \\d+\\.", ".")
                .replaceAll("\\s*\\R\\s*", " ");
    }
}
