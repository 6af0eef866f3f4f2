"""The server's entry point. The headers wrap everything, so that crashes carry them too."""

import os

from django.core.wsgi import get_wsgi_application

from fourfold.kernel.headers import WithHeaders

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fourfold.config.settings")
application = WithHeaders(get_wsgi_application())
