// What the second address answers when it was reached by a name it does not have: an address in
// digits that changed, or a name somebody else gave it. Read before any page of the product can be.

/**
 * @param {string} address where to go, which this computer knows by itself: nothing of what was asked
 * @returns {string} one page, French then English
 */
export function wrongAddress(address) {
	const link = `<a href="${address}">${address.replace(/^https?:\/\//, '')}</a>`;
	return `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Porte-voix</title>
<style>
body { max-width: 34rem; margin: 2rem auto; padding: 0 1rem; background: #fbf6ec; color: #1d2730; font: 18px/1.5 sans-serif }
h1, h2 { font-size: 1.5rem; line-height: 1.2 }
a { display: inline-block; padding: 10px 0; color: #0b4f54; font-weight: 700; overflow-wrap: anywhere }
@media (min-width: 340px) { a { white-space: nowrap } }
</style>
<main>
<h1>Cette adresse ne mène plus ici</h1>
<p>Ouvrez celle-ci\u00A0:<br>${link}</p>
<div lang="en">
<h2>This address does not lead here any more</h2>
<p>Open this one:<br>${link}</p>
</div>
</main>
</html>
`;
}
