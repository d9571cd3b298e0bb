// The size of the type around a node. Style sheets follow the page's type by rem; what is drawn on
// a canvas asks here.

const USUAL = 15; // CSS pixels: type of a view on a page of usual size

/** How many times as large as usual the type of a node is; 1 outside a document. */
export const typeScale = (node) => (parseFloat(getComputedStyle(node).fontSize) || USUAL) / USUAL;
