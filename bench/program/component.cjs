const { EcsService } = require("pulumi-ecs-sidecars");
const { CONF, SECRET, VARIABLES } = require("./settings.cjs");

const serviceArguments = ({ cluster, subnets }) => ({
  cluster,
  network: { subnets },
  container: {
    image: "shop/api:1",
    port: 3000,
    environment: VARIABLES,
    secrets: { DATABASE: SECRET },
    healthCheck: { command: ["CMD-SHELL", "wget -q -O - http://127.0.0.1:3000/ || exit 1"] },
  },
  sidecars: {
    nginx: {
      image: "nginx:1.27",
      port: 80,
      documents: { NGINX_CONF: { content: CONF } },
      dependsOn: { app: "HEALTHY" },
    },
    shipper: { image: "shop/shipper:1", essential: false },
  },
});

/** One service by the component. */
module.exports = (name, given) => new EcsService(name, serviceArguments(given));
module.exports.serviceArguments = serviceArguments;
