package greenboard.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import greenboard.accounts.CurrentActor;

/**
 * What the machine-readable description of the interface says beside its calls.
 */
@Configuration(proxyBeanMethods = false)
class InterfaceDescription {

	private static final String BEARER = "token";

	static {
		SpringDocUtils.getConfig().addAnnotationsToIgnore(CurrentActor.class);
	}

	@Bean
	OpenAPI openApi() {
		return new OpenAPI().info(new Info().title("Greenboard").version("1").description("""
				Templates, deployments and the gate. Every call takes a token in the Authorization header; \
				what a token may not see answers like what is not there."""))
			.components(new Components().addSecuritySchemes(BEARER,
					new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")))
			.addSecurityItem(new SecurityRequirement().addList(BEARER));
	}

}
