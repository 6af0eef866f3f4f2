"""The addresses of the program, with one more that breaks."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from fourfold.config import urls as program

handler400, handler403 = program.handler400, program.handler403
handler404, handler500 = program.handler404, program.handler500


def breaks(request: HttpRequest) -> HttpResponse:
    raise RuntimeError(f"Could not greet {request.GET.get('name')}")


urlpatterns = [path("breaks", breaks), *program.urlpatterns]
