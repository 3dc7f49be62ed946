/** The page is loaded again whenever its server says that it changed; a server that went away is waited for. */
new EventSource("/changes").addEventListener("change", () => location.reload());
