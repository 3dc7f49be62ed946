/** The words of the reason phrases that each status has or had (the IANA registry of HTTP status codes, and RFC 2616). */
const PHRASES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  `100 continue
   101 switching protocols
   102 processing
   103 early hints
   200 ok success successful
   201 created
   202 accepted
   203 non authoritative information
   204 no content
   205 reset content
   206 partial content
   207 multi status
   208 already reported
   226 im used
   300 multiple choices choice
   301 moved permanently permanent redirect
   302 found moved temporarily temporary redirect
   303 see other
   304 not modified
   305 use proxy
   307 temporary redirect
   308 permanent redirect
   400 bad request
   401 unauthorized unauthorised
   402 payment required
   403 forbidden
   404 not found
   405 method not allowed
   406 not acceptable
   407 proxy authentication required auth
   408 request timeout time out
   409 conflict
   410 gone
   411 length required
   412 precondition failed
   413 content request payload entity too large
   414 request uri url too long large
   415 unsupported media type
   416 requested range not satisfiable
   417 expectation failed
   418 i m im a teapot
   421 misdirected request
   422 unprocessable entity content
   423 locked
   424 failed dependency
   425 too early
   426 upgrade required
   428 precondition required
   429 too many requests
   431 request header fields too large
   451 unavailable for legal reasons
   500 internal server
   501 not implemented
   502 bad gateway
   503 service unavailable
   504 gateway timeout time out
   505 http version not supported
   506 variant also negotiates
   507 insufficient storage
   508 loop detected
   510 not extended
   511 network authentication required`
    .split("\n")
    .map((line) => {
      const [status = "", ...words] = line.trim().split(" ");
      return [status, new Set(words)] as const;
    }),
);

/** What may stand beside the phrase in a name: `HTTP_STATUS_NOT_FOUND`, `not-found-error`. */
const BESIDE: ReadonlySet<string> = new Set(
  "http https status sc code error errors err exception response".split(" "),
);

/** Whether a name says no more than the reason phrase of the status, or a part of it: `not-found`, `HTTP_GONE`. */
export function spellsStatus(name: string, status: string): boolean {
  const phrase = PHRASES.get(status);
  if (!phrase || name.length > 80) return false;
  const words = name
    .replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ")
    .toLowerCase()
    .match(/[a-z]+/g);
  return words?.every((word) => phrase.has(word) || BESIDE.has(word)) ?? false;
}
