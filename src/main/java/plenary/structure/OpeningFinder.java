package plenary.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.document.Span;
import plenary.structure.Clause.Opening;
import plenary.vocabulary.OpeningPhrases;
import plenary.vocabulary.OpeningPhrases.Match;

/**
 * The phrases that open a clause and its later segments. Where print sets them in bold or italics, print decides how far they reach; elsewhere the vocabulary
 * and the place in the sentence do.
 */
final class OpeningFinder {

    /** "“The Security Council recalls", "The Assembly therefore", "The European Parliament,": who speaks, before the verb. */
    private static final Pattern SUBJECT = Pattern.compile(
            "^(?:That\\s+)?[Tt]h(?:e|is)\\s+(?:\\p{Lu}[\\p{L}'’-]*\\s+(?:of\\s+|and\\s+|on\\s+|the\\s+)?){0,6}?"
                    + "(?:Assembly|Council|Parliament|Commission|Committee|Conference|Congress|Senate|House|Alliance)"
                    + "(?:\\s+\\(\\p{Lu}+\\))?,?\\s+(?=\\p{Ll})");

    /** A later sentence of the body: ". The Council expresses", ". It regrets", or its first one after an adverbial: ", the Parliamentary Assembly deplores". */
    private static final Pattern LATER_SUBJECT = Pattern.compile(
            "(?:(?<=[.;?!]\\s)|(?<=[.;?!][”\"’]\\s))(?:It\\s+(?=\\p{Ll})|(?=[Tt]h(?:e|is)\\s))|(?<=,\\s)(?=the\\s+(?:\\p{Lu}|[Aa]ssembly|[Cc]ouncil))");

    /** "To urge the Government": what a body resolves to do, item by item. */
    private static final Pattern INFINITIVE = Pattern.compile("^To\\s+(?=\\p{Ll}+\\s)");

    /** What may stand between segments: ", and ", "; also, ", " but ", ", in this regard ", ", as well as ". */
    static final Pattern JOINT = Pattern.compile(
            "(?:([,;:])\\s+(?:(?:and|but|while|whilst|yet)\\s+)?|\\s(and|but|while)\\s+)"
                    + "(?:(?:also|moreover|further|therefore),\\s+)?(?:in\\s+(?:this|that)\\s+(?:regard|respect|context|connection),?\\s+)?(?=\\p{L})");

    /** "is deeply concerned", "has decided", "remains seized": a verb whose form its first word shows. */
    private static final Pattern AUXILIARY =
            Pattern.compile("(?:(?:also|further|again|once again|\\p{Ll}+ly)\\s+)?(?:is|has|does|cannot|will)\\s");

    /** "It also deplores": a numbered sentence that goes on with the body of the one before. */
    private static final Pattern PRONOUN = Pattern.compile("^It\\s+(?=\\p{Ll})");

    private static final Pattern TRAILING_MODIFIER =
            Pattern.compile("\\G\\s+(?:also|further|again|once again|once more)\\b(?!\\s+(?:to|in)\\b)");

    /** What follows an adjective that carries a segment: "and gravely concerned that", "but aware of". */
    private static final Pattern COMPLEMENT =
            Pattern.compile("\\G,?\\s+(?:that|at|about|by|of|with|over|in|to|for)\\b");

    private static final Pattern PARTICIPLE = Pattern.compile("\\p{L}+ing\\b");

    /** "by strengthening", "aimed at fully implementing". */
    private static final Pattern GERUND = Pattern.compile(
            "\\b(?:of|by|for|in|on|to|towards|from|including|through|without|at)\\s+(?:\\p{Ll}+ly\\s+)?\\p{Ll}+ing\\b");

    private static final int GERUND_WITHIN = 30;

    /** Participles that open clauses, but that others than a body are said to do as often. */
    private static final Set<String> ANYBODYS = Set.of(
            "supporting",
            "taking",
            "considering",
            "respecting",
            "protecting",
            "promoting",
            "demanding",
            "requiring",
            "opposing",
            "fulfilling",
            "aiming",
            "seeking",
            "building",
            "defending",
            "denying",
            "refusing",
            "questioning",
            "celebrating",
            "acting",
            "working",
            "ensuring",
            "helping",
            "committing",
            "addressing",
            "strengthening",
            "preventing",
            "using",
            "having",
            "making",
            "remaining",
            "continuing",
            "providing",
            "approving",
            "adopting",
            "examining",
            "believing",
            "accepting");

    /** After a bare "and", a participle opens a segment only before what a statement needs. */
    private static final Pattern STATEMENT =
            Pattern.compile("\\G,?\\s+(?:that|its|in this|the (?:need|importance|role|efforts|fact)|with)\\b");

    /** An "and" that print set in italics with the verb after it. */
    private static final Pattern CONJUNCTION = Pattern.compile("(?:and|but|while)\\s+(?=\\p{L})");

    private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}-]+)[,;:]?\\s*$");

    private static final Set<String> GOVERNS_GERUND = Set.of(
            "of",
            "in",
            "for",
            "by",
            "from",
            "through",
            "towards",
            "at",
            "on",
            "to",
            "including",
            "without",
            "before",
            "after",
            "while",
            "when",
            "upon",
            "as",
            "with",
            "not");

    private static final Set<String> LATIN =
            Set.of("inter alia", "ad hoc", "mutatis mutandis", "inter", "et al", "per se", "ibid");

    private static final int LAST_WORD_WITHIN = 80;
    private static final int OPENING_AT_MOST = 60;

    private final OpeningPhrases phrases;
    private final LeadersOpenings leaders;

    OpeningFinder(OpeningPhrases phrases) {
        this.phrases = phrases;
        this.leaders = new LeadersOpenings(phrases);
    }

    /** Where a clause's verb may begin: after quotation marks and the body that speaks. */
    static int verbBegin(String text) {
        return verbBegin(text, 0);
    }

    private static int verbBegin(String text, int from) {
        int at = from;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || "“\"‘'«".indexOf(text.charAt(at)) >= 0)) at++;
        Matcher subject = SUBJECT.matcher(text);
        subject.region(at, text.length());
        return subject.lookingAt() ? subject.end() : at;
    }

    /** The phrase at the beginning of a clause. */
    Optional<Opening> first(String text, List<Span> emphases, boolean topLevel) {
        int quote = 0;
        while (quote < text.length() && "“\"‘'«".indexOf(text.charAt(quote)) >= 0) quote++;
        int verb = verbBegin(text);
        Optional<Match> match = phrases.at(text, verb);
        if (match.isEmpty() && verb > quote) match = phrases.at(text, quote);
        if (match.isEmpty() && topLevel) match = infinitive(text);
        Optional<Opening> printed = printed(text, emphases, verb, match, topLevel);
        if (printed.isPresent()) return printed;
        return match.filter(m -> plausible(text, m, topLevel))
                .map(m ->
                        new Opening(new Span(m.begin(), withTrailingModifier(text, m.end())), Optional.of(m.stance())));
    }

    /** The phrase of "To urge", which the vocabulary has as "We urge". */
    private Optional<Match> infinitive(String text) {
        Matcher to = INFINITIVE.matcher(text);
        if (!to.find()) return Optional.empty();
        // "We" is as long as "To", so that offsets stay the same.
        return phrases.at("We" + text.substring(2), 0).filter(m -> m.end() > to.end());
    }

    /** Whether a body speaks in a paragraph: one of its sentences has it as subject and a known phrase as verb. */
    boolean speaks(String text) {
        return first(text, List.of(), true)
                        .filter(o -> o.span().begin() > 0 || LeadersOpenings.begin(text))
                        .isPresent()
                || !sentences(text, verbBegin(text) > 0, true).isEmpty()
                || !leaders.in(text).isEmpty();
    }

    /** The openings of a body's later sentences. "It" is the body only after a sentence that had it as subject. */
    private List<Opening> sentences(String text, boolean body, boolean first) {
        List<Opening> found = new ArrayList<>();
        boolean speaking = body;
        Quotation quotation = new Quotation(text);
        Matcher subject = LATER_SUBJECT.matcher(text);
        while (subject.find()) {
            if (quotation.covers(subject.start())) continue;
            boolean comma = text.charAt(subject.start() - 2) == ',';
            boolean pronoun = subject.end() > subject.start();
            if (comma && (!first || speaking || !found.isEmpty())) continue;
            if (pronoun && !speaking) continue;
            int verb = pronoun ? subject.end() : verbBegin(text, subject.start());
            if (verb == subject.start()) continue;
            speaking = true;
            phrases.at(text, verb)
                    .filter(m -> m.begin() == verb)
                    .map(m -> new Opening(
                            new Span(m.begin(), withTrailingModifier(text, m.end())), Optional.of(m.stance())))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** A lettered item's first word is an opening only when it is a verb form that a body uses of itself. */
    private static boolean plausible(String text, Match match, boolean topLevel) {
        if (topLevel) return true;
        VerbForm form = VerbForm.at(text, match.begin());
        return form == VerbForm.FINITE || form == VerbForm.RECITAL;
    }

    private static Optional<Opening> printed(
            String text, List<Span> emphases, int verb, Optional<Match> match, boolean topLevel) {
        for (Span emphasis : emphases) {
            if (Math.abs(emphasis.begin() - verb) > 1) continue;
            Span words = trimmed(text, emphasis);
            if (words.length() == 0 || words.length() > OPENING_AT_MOST) return Optional.empty();
            if (words.length() >= text.strip().length() - 1) return Optional.empty();
            boolean known = match.filter(m -> m.begin() <= words.begin() + 1).isPresent();
            boolean verbal = VerbForm.of(words.of(text)) != VerbForm.NONE;
            if (!known && !verbal && (!topLevel || words.of(text).endsWith(":"))) return Optional.empty();
            return Optional.of(new Opening(words, match.map(Match::stance)));
        }
        return Optional.empty();
    }

    /** All openings of a clause in text order. */
    List<Opening> all(String text, List<Span> emphases, Clause.Kind kind, boolean topLevel) {
        List<Opening> openings = new ArrayList<>();
        Optional<Opening> first = first(text, emphases, topLevel);
        first.ifPresent(openings::add);
        if (!topLevel && first.isEmpty()) return List.of();
        int from = first.map(o -> o.span().end()).orElse(0);
        for (Span emphasis : emphases) printedLater(text, emphasis, from).ifPresent(openings::add);
        if (kind == Clause.Kind.OPERATIVE && topLevel && first.isEmpty()) {
            Matcher pronoun = PRONOUN.matcher(text);
            if (pronoun.find())
                phrases.at(text, pronoun.end())
                        .filter(m -> m.begin() == pronoun.end())
                        .map(m -> new Opening(
                                new Span(m.begin(), withTrailingModifier(text, m.end())), Optional.of(m.stance())))
                        .ifPresent(openings::add);
        }
        // Where print sets the first verb off, a later one that it leaves plain needs more than a comma before it.
        boolean printed = first.isPresent()
                && emphases.stream().anyMatch(e -> e.overlaps(first.get().span()));
        Quotation quotation = new Quotation(text);
        Matcher joint = JOINT.matcher(text);
        while (from < text.length() && joint.find(from)) {
            boolean comma = (",".equals(joint.group(1)) && joint.group().strip().equals(","))
                    || joint.group().strip().matches("(?:[,;:]\\s+)?(?:while|whilst)");
            Optional<Opening> found = printed && comma ? Optional.empty() : joined(text, joint, kind, quotation);
            found.filter(o -> openings.stream().noneMatch(p -> p.span().overlaps(o.span()) || near(p, o)))
                    .ifPresent(openings::add);
            from = found.map(o -> o.span().end()).orElse(Math.max(joint.end() - 1, joint.start() + 1));
        }
        if (kind == Clause.Kind.OPERATIVE) {
            List<Opening> later = new ArrayList<>(leaders.in(text));
            boolean speaks = verbBegin(text) > 0 || PRONOUN.matcher(text).find();
            // "In the light of this, the Assembly calls on": what stands before the comma is no verb of the body.
            boolean unsaid = first.map(o -> VerbForm.of(o.span().of(text)) == VerbForm.NONE)
                    .orElse(true);
            later.addAll(sentences(text, speaks, unsaid));
            for (Opening opening : later)
                if (openings.stream().noneMatch(p -> p.span().overlaps(opening.span()))) openings.add(opening);
        }
        openings.sort((a, b) -> a.span().compareTo(b.span()));
        return List.copyOf(openings);
    }

    private static boolean near(Opening a, Opening b) {
        return Math.abs(a.span().begin() - b.span().end()) <= 1
                || Math.abs(b.span().begin() - a.span().end()) <= 1;
    }

    private Optional<Opening> printedLater(String text, Span emphasis, int from) {
        if (emphasis.begin() < from || emphasis.length() > OPENING_AT_MOST) return Optional.empty();
        Span words = trimmed(text, emphasis);
        String printed = words.of(text);
        if (words.length() < 4 || LATIN.contains(printed.toLowerCase(java.util.Locale.ROOT))) return Optional.empty();
        Optional<Match> match = phrases.at(text, words.begin()).filter(m -> m.begin() < words.end());
        VerbForm form = VerbForm.of(printed);
        if (form == VerbForm.NONE && match.isEmpty()) return Optional.empty();
        if (match.isEmpty() && Character.isUpperCase(printed.charAt(0))) return Optional.empty();
        return Optional.of(new Opening(words, match.map(Match::stance)));
    }

    private Optional<Opening> joined(String text, Matcher joint, Clause.Kind kind, Quotation quotation) {
        int at = joint.end();
        Optional<Match> match = phrases.at(text, at);
        if (match.isEmpty() || match.get().begin() != at) return Optional.empty();
        Match m = match.get();
        if ((Character.isUpperCase(text.charAt(m.begin())) && !inCapitals(text, m)) || quotation.covers(at))
            return Optional.empty();
        VerbForm form = AUXILIARY.matcher(text).region(m.begin(), text.length()).lookingAt()
                ? VerbForm.FINITE
                : VerbForm.at(text, m.begin());
        boolean bare = joint.group(1) == null;
        if (kind == Clause.Kind.OPERATIVE) {
            if (form != VerbForm.FINITE) return Optional.empty();
        } else {
            if (!form.qualifies() || governed(text, joint.start())) return Optional.empty();
            boolean gerund = participleIn(text.substring(m.begin(), m.end()));
            if (!gerund
                    && !COMPLEMENT.matcher(text).region(m.end(), text.length()).lookingAt()) return Optional.empty();
            if (gerund && bare && !"but".equals(joint.group(2)) && !statement(text, joint.start(), m))
                return Optional.empty();
        }
        return Optional.of(
                new Opening(new Span(m.begin(), withTrailingModifier(text, m.end())), Optional.of(m.stance())));
    }

    /** "and ENCOURAGES": NATO's Assembly prints its verbs so. */
    private static boolean inCapitals(String text, Match match) {
        String phrase = text.substring(match.begin(), match.end());
        return phrase.equals(phrase.toUpperCase(java.util.Locale.ROOT));
    }

    /** Whether a participle after a bare "and" says what the body does, rather than going on with somebody's "by promoting … and". */
    private static boolean statement(String text, int joint, Match match) {
        if (STATEMENT.matcher(text).region(match.end(), text.length()).lookingAt()) return true;
        Matcher word = PARTICIPLE.matcher(text).region(match.begin(), match.end());
        boolean anybodys = word.find() && ANYBODYS.contains(word.group());
        String before = text.substring(Math.max(0, joint - GERUND_WITHIN), joint);
        return !anybodys && !GERUND.matcher(before).find();
    }

    private static boolean participleIn(String phrase) {
        for (String word : phrase.split("\\s+")) if (word.endsWith("ing")) return true;
        return false;
    }

    /** Whether the words before a joint make what follows a gerund of somebody else's: "aimed at preventing and condemning". */
    private static boolean governed(String text, int joint) {
        Matcher word = LAST_WORD.matcher(text).region(Math.max(0, joint - LAST_WORD_WITHIN), joint);
        if (!word.find()) return false;
        return GOVERNS_GERUND.contains(word.group(1)) || word.group(1).endsWith("ing");
    }

    private static int withTrailingModifier(String text, int end) {
        Matcher m = TRAILING_MODIFIER.matcher(text).region(end, text.length());
        return m.lookingAt() ? m.end() : end;
    }

    private static Span trimmed(String text, Span span) {
        int begin = span.begin();
        int end = span.end();
        while (begin < end && !Character.isLetterOrDigit(text.charAt(begin))) begin++;
        Matcher conjunction = CONJUNCTION.matcher(text).region(begin, end);
        if (conjunction.lookingAt()) begin = conjunction.end();
        while (end > begin && !Character.isLetterOrDigit(text.charAt(end - 1)) && text.charAt(end - 1) != ':') end--;
        return new Span(begin, end);
    }
}
