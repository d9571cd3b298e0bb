// Keeps a word in this browser, so that it is known again when the page is loaded anew. A file of
// its own, as a content security policy may forbid scripts that are written into the page.
export default function ({ data }) {
  const { name, value, seconds } = data;
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${name}=${value}; Max-Age=${seconds}; Path=/; SameSite=Strict${secure}`;
}
