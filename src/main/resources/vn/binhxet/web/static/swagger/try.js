"use strict";
window.addEventListener("DOMContentLoaded", () => {
  SwaggerUIBundle({ url: "/api/v1/openapi", dom_id: "#api", deepLinking: false, validatorUrl: null });
});
