// The query editor and its results: YASQE and YASR of the YASGUI bundle, which is loaded before. Without scripts the form asks the endpoint.
const form = document.getElementById("editor");
const area = document.getElementById("query");
const result = document.getElementById("result");
const status = document.getElementById("status");
const place = document.getElementById("yasqe");
const { Yasqe, Yasr } = window;

let known;
const terms = () =>
  (known ??= fetch(form.dataset.terms).then((answer) => (answer.ok ? answer.json() : { class: [], property: [], concept: [] })));

// What is typed may be the start of an IRI, or a word of the name.
async function matching(kind, token) {
  const typed = (token.autocompletionString || "").toLowerCase();
  const word = typed.slice(Math.max(typed.lastIndexOf("/"), typed.lastIndexOf("#")) + 1);
  const all = (await terms())[kind];
  const starting = all.filter((term) => term.iri.toLowerCase().startsWith(typed));
  const named = word.length < 2 ? [] : all.filter((term) => !starting.includes(term) && (term.label || "").toLowerCase().includes(word));
  const here = token.tokenPrefixUri ? [...starting, ...named].filter((term) => term.iri.startsWith(token.tokenPrefixUri)) : [...starting, ...named];
  return here.slice(0, 100).map((term) => term.iri);
}

const inIri = (yasqe) => {
  const token = yasqe.getCompleteToken().string;
  return token.startsWith("<") && !/^<[a-z]+:\/\/[^>]*>$/.test(token);
};

Yasqe.forkAutocompleter("class", { name: "plenary-class", get: (yasqe, token) => matching("class", token) });
Yasqe.forkAutocompleter("property", { name: "plenary-property", get: (yasqe, token) => matching("property", token) });
Yasqe.forkAutocompleter("class", {
  name: "plenary-concept",
  isValidCompletionPosition: inIri,
  get: (yasqe, token) => matching("concept", token),
});

const yasqe = new Yasqe(place, {
  value: area.value,
  persistenceId: null,
  showQueryButton: false,
  resizeable: false,
  editorHeight: "24rem",
  collapsePrefixesOnLoad: false,
  autocompleters: ["variables", "prefixes", "plenary-class", "plenary-property", "plenary-concept"],
  prefixCcApi: form.dataset.prefixes,
  createShareableLink: (editor) => address(editor.getValue()),
  consumeShareLink: null,
  requestConfig: { endpoint: form.action, method: "POST" },
});
area.hidden = true;
area.disabled = true;
for (const element of document.querySelectorAll(".without-script")) element.hidden = true;
for (const element of document.querySelectorAll(".shortcuts")) element.hidden = false;
yasqe.getInputField().setAttribute("aria-label", "Query");
const scroller = yasqe.getScrollerElement();
for (const [name, value] of [["tabindex", "0"], ["role", "group"], ["aria-label", "The query, to be scrolled"]]) scroller.setAttribute(name, value);
// Tab indents; Escape is the way out for the keyboard.
yasqe.setOption("extraKeys", { ...yasqe.getOption("extraKeys"), Esc: () => document.getElementById("run").focus() });

const yasr = new Yasr(document.getElementById("yasr"), {
  persistenceId: null,
  prefixes: () => yasqe.getPrefixesFromQuery(),
  defaultPlugin: "table",
});

function address(query) {
  const url = new URL("/sparql-editor", location.href);
  url.searchParams.set("query", query);
  return url.href;
}

async function ask() {
  result.hidden = false;
  status.textContent = "Asking …";
  history.replaceState(null, "", address(yasqe.getValue()));
  await yasqe.query().catch(() => {});
}

yasqe.on("queryResponse", (editor, response, duration) => {
  yasr.setResponse(response, duration);
  const rows = yasr.results?.getBindings?.()?.length;
  status.textContent = yasr.results?.getError?.() ? "The endpoint did not answer the query." : rows === undefined || rows === null ? "" : rows === 1 ? "1 row." : `${rows} rows.`;
});

// IRIs of the graph lead to their pages on this server.
new MutationObserver(() => {
  for (const link of document.querySelectorAll(`#yasr a[href^="${form.dataset.base}"]`))
    link.setAttribute("href", link.getAttribute("href").replace(form.dataset.base, "/"));
  for (const input of document.querySelectorAll("#yasr .tableFilter")) input.setAttribute("aria-label", "Filter the rows");
  for (const select of document.querySelectorAll("#yasr .tableSizer")) select.setAttribute("aria-label", "Rows per page");
}).observe(document.getElementById("yasr"), { childList: true, subtree: true });

form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
const given = new URL(location.href).searchParams;
if (given.has("query") || given.has("example")) ask();
