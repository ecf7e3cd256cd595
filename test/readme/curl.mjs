// Stands in for curl where a machine has none: -s, -i, -X, -H, -d and a URL. Nothing else is understood.
const [, , ...args] = process.argv;
const headers = {};
let method,
  body,
  url,
  withHead = false;
for (let arg = args.shift(); arg !== undefined; arg = args.shift()) {
  if (arg === '-s' || arg === '-sS') continue;
  else if (arg === '-i' || arg === '-si') withHead = true;
  else if (arg === '-X') method = args.shift();
  else if (arg === '-d') body = args.shift();
  else if (arg === '-H') {
    const [name, ...value] = args.shift().split(':');
    headers[name] = value.join(':').trim();
  } else if (!arg.startsWith('-')) url = arg;
  else throw new Error(`this stand-in for curl does not know ${arg}`);
}
const answer = await fetch(url.includes('://') ? url : `http://${url}`, {
  method: method ?? (body === undefined ? 'GET' : 'POST'),
  headers:
    body !== undefined && headers['Content-Type'] === undefined
      ? { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' }
      : headers,
  body,
});
if (withHead) {
  process.stdout.write(`HTTP/1.1 ${answer.status} ${answer.statusText}\n`);
  answer.headers.forEach((value, name) => process.stdout.write(`${name}: ${value}\n`));
  process.stdout.write('\n');
}
process.stdout.write(await answer.text());
