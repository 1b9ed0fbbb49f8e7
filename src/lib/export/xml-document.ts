/** An element of an XML document: its name, its attributes, and what it holds. */
export interface XmlNode {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly content: readonly (XmlNode | string)[];
}

// eslint-disable-next-line no-control-regex -- these are the characters to take out
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

/** A text without the characters that XML cannot hold, however they are escaped. */
export function writableInXml(text: string): string {
	return text.replaceAll(unwritable, '');
}

const escapes: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

export function element(
	name: string,
	attributes: XmlNode['attributes'],
	content: XmlNode['content']
): XmlNode {
	return { name, attributes, content };
}

/** A document in UTF-8, one element a line; texts stay as they are. */
export function xmlDocument(root: XmlNode): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}\n`;
}

function written({ name, attributes, content }: XmlNode, indent: string): string {
	const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
	const open = `${indent}<${name}${said.join('')}`;
	if (content.length === 0) return `${open}/>`;
	if (content.some((one) => typeof one === 'string')) {
		const text = content.map((one) => (typeof one === 'string' ? escaped(one) : written(one, '')));
		return `${open}>${text.join('')}</${name}>`;
	}
	const lines = content.map((one) => (typeof one === 'string' ? one : written(one, `${indent}\t`)));
	return `${open}>\n${lines.join('\n')}\n${indent}</${name}>`;
}

function escaped(text: string): string {
	return writableInXml(text).replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}
