import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import WhenAlive from '#lib/ui/office/WhenAlive.svelte';

test('a form that only works with script cannot be sent from the page as the server draws it', () => {
	const children = createRawSnippet(() => ({ render: () => '<button>Continuer</button>' }));
	const { body } = render(WhenAlive, { props: { children } });
	expect(body).toMatch(/<fieldset disabled[^>]*>[^]*<button>Continuer<\/button>[^]*<\/fieldset>/);
});
