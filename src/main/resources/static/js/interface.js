// Lists the calls of the interface from its own description.
const place = document.getElementById('calls');
const methods = ['get', 'put', 'post', 'delete'];

const element = (name, text, className) => Object.assign(document.createElement(name), { textContent: text, className });

const call = (method, path, operation) => {
	const term = element('dt', '', 'mono');
	term.append(element('b', method.toUpperCase()), ` ${path}`);
	const answers = Object.keys(operation.responses ?? {}).join(', ');
	const said = element('dd', [operation.summary, answers].filter(Boolean).join(' · '));
	const row = document.createElement('div');
	row.append(term, said);
	return row;
};

const description = await fetch(place.dataset.source).then(answer => answer.json());
const list = element('dl', '', 'facts');
for (const [path, operations] of Object.entries(description.paths).sort()) {
	for (const method of methods.filter(name => operations[name])) {
		list.append(call(method, path, operations[method]));
	}
}
place.replaceChildren(list);
