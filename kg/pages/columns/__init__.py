"""Reading order of pages whose columns the OCR has mixed up."""
