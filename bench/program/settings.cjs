// What both programs deploy: an API with a proxy before it and a shipper of its logs beside it.

const CONF =
  "server {\n  listen 80;\n  location / {\n    proxy_pass http://127.0.0.1:3000;\n  }\n}\n";

module.exports = {
  SECRET: "arn:aws:secretsmanager:us-east-1:123456789012:secret:shop/database-AbCdEf",
  VARIABLES: Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`V${i}`, `value ${i}`])),
  CONF,
};
